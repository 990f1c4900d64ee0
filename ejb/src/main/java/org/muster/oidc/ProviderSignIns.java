package org.muster.oidc;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.kernel.Refusal;
import org.muster.operator.Account;
import org.muster.role.Grant;
import org.muster.role.Role;
import org.muster.signin.Origin;
import org.muster.signin.SignInAnswer;
import org.muster.signin.SignIns;

/** The door of the room: signs in whom an identity provider has proven. */
@Stateless
public class ProviderSignIns {

  @Inject private ProviderSteps steps;
  @Inject private SignIns signIns;
  @Inject private OidcConfig config;
  @Inject private AuditTrail trail;

  /** The identity provider; empty if there is none. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Provider> provider() {
    return config.providerUrl.map(
        url ->
            new Provider(
                url,
                config.name,
                config.clientId,
                config.clientSecret.orElse(null),
                config.scopes,
                config.address.orElse(null)));
  }

  /**
   * Signs somebody in at the console who comes from the provider. The account is that of issuer and
   * subject, whatever they are called; at their first sign-in it is made. Each time it is given the
   * roles that the claims say, and no others.
   *
   * @param idToken a JWT that was given to this client, and whose signature was checked
   * @param accessToken that came with it; null if none did
   * @throws Refusal forbidden, if they have no role, or the account is disabled; conflict, if an
   *     account of somebody else has their name; invalid, if the token says not who they are
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignInAnswer.Welcome signIn(String idToken, String accessToken, Origin from) {
    Claims claims = Claims.of(idToken, accessToken);
    try {
      return signIns.welcome(account(claims), from);
    } catch (Refusal refusal) {
      refused(claims, from, refusal.getMessage());
      throw refusal;
    }
  }

  private Account account(Claims claims) {
    List<Grant> grants = mapping().grants(claims.values(config.claim));
    // Of two first sign-ins at once one finds its row there, or its name taken.
    Optional<Account> account = Again.once(() -> steps.follow(claims.key(), claims.name(), grants));
    if (grants.isEmpty()) {
      throw Refusal.forbidden("The identity provider gives you no role on this server.");
    }
    return account.orElseThrow(() -> Refusal.forbidden("Your account is disabled."));
  }

  private RoleMapping mapping() {
    Map<Role, List<String>> values = new EnumMap<>(Role.class);
    config.viewer.ifPresent(some -> values.put(Role.VIEWER, some));
    config.helpdesk.ifPresent(some -> values.put(Role.HELPDESK, some));
    config.operator.ifPresent(some -> values.put(Role.OPERATOR, some));
    config.security.ifPresent(some -> values.put(Role.SECURITY, some));
    config.administrator.ifPresent(some -> values.put(Role.ADMINISTRATOR, some));
    return new RoleMapping(values);
  }

  private void refused(Claims claims, Origin from, String why) {
    trail.recordRefusal(
        AuditEntry.of("operator.sign-in.refused")
            .on("operator", claims.name())
            .because(why + " (" + claims.issuer() + ", " + claims.subject() + ")"),
        from.address(),
        "oidc " + claims.issuer() + " " + claims.subject());
  }
}
