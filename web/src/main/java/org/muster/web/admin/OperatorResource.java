package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.Refusal;
import org.muster.operator.OperatorChange;
import org.muster.operator.OperatorDetails;
import org.muster.operator.Operators;
import org.muster.role.Permission;
import org.muster.signin.SecondFactors;
import org.muster.token.ApiTokens;
import org.muster.web.access.Needs;

/** Accounts of operators: made, looked at, changed, deleted. */
@ApplicationScoped
@Path("/api/v1/operators")
@Tag(name = "Operators")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OperatorResource {

  @Inject private Operators operators;
  @Inject private SecondFactors factors;
  @Inject private ApiTokens tokens;

  /** Accounts by name. */
  @GET
  @Needs(Permission.OPERATOR_READ)
  @Operation(summary = "List the accounts of operators by name")
  public ItemList<View> list(@BeanParam Paging paging) {
    Page<OperatorDetails> page = operators.list(paging.page());
    Set<Long> on = factors.on(page.items().stream().map(OperatorDetails::id).toList());
    return ItemList.of(page, one -> View.of(one, on.contains(one.id()), null));
  }

  /** One account. */
  @GET
  @Path("{name}")
  @Needs(Permission.OPERATOR_READ)
  @Operation(summary = "Look at an account")
  public View details(@PathParam("name") String name) {
    OperatorDetails details = operators.details(name);
    return View.of(details, factors.isOn(details.id()), null);
  }

  /** Makes an account. */
  @POST
  @Transactional
  @Needs(Permission.OPERATOR_WRITE)
  @Operation(
      summary = "Make an account",
      description = "A password that is made is shown once, here.")
  @APIResponse(responseCode = "201", description = "Made")
  public Response create(NewOperator form, @Context UriInfo uri) {
    List<GrantForm> roles = form.roles() == null ? List.of() : form.roles();
    String made =
        operators.create(form.username(), form.password(), GrantForm.read(roles)).orElse(null);
    return Response.created(uri.getAbsolutePathBuilder().path("{name}").build(form.username()))
        .entity(View.of(operators.details(form.username()), false, made))
        .build();
  }

  /** Changes an account. */
  @PATCH
  @Path("{name}")
  @Transactional
  @Needs(Permission.OPERATOR_WRITE)
  @Operation(
      summary = "Change an account",
      description =
          "What is absent stays. Whoever is signed in with it has to sign in again. secondFactor"
              + " can only be set to false, for somebody who has lost it.")
  @APIResponse(
      responseCode = "409",
      description =
          "Nobody could do everything any more; or passwords and roles of an external account")
  public View change(@PathParam("name") String name, Change form) {
    if (form.secondFactor() != null && form.secondFactor()) {
      throw Refusal.invalid("secondFactor", "Only its owner can turn a second factor on.");
    }
    OperatorDetails changed =
        operators.change(
            name,
            new OperatorChange(form.password(), GrantForm.read(form.roles()), form.disabled()));
    if (form.secondFactor() != null) {
      factors.reset(changed.id(), name);
    }
    return View.of(changed, factors.isOn(changed.id()), null);
  }

  /** Deletes an account. */
  @DELETE
  @Path("{name}")
  @Needs(Permission.OPERATOR_WRITE)
  @Operation(summary = "Delete an account with its tokens")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "409", description = "Nobody could do everything any more")
  public void delete(@PathParam("name") String name) {
    operators.delete(name);
  }

  /** The tokens of an account. */
  @GET
  @Path("{name}/tokens")
  @Needs(Permission.OPERATOR_READ)
  @Operation(summary = "List the tokens of an account, newest first")
  public ItemList<TokenView> tokens(@PathParam("name") String name) {
    long owner = operators.details(name).id();
    return new ItemList<>(tokens.list(owner).stream().map(TokenView::of).toList(), null);
  }

  /** Revokes somebody's token. */
  @DELETE
  @Path("{name}/tokens/{id}")
  @Needs(Permission.OPERATOR_WRITE)
  @Operation(summary = "Revoke a token of somebody else")
  @APIResponse(responseCode = "204", description = "Revoked")
  public void revoke(@PathParam("name") String name, @PathParam("id") String id) {
    tokens.revoke(operators.details(name).id(), Ids.parse("token", id));
  }

  /**
   * A new account.
   *
   * @param password absent to have one made
   * @param roles absent for none
   */
  public record NewOperator(String username, String password, List<GrantForm> roles) {

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
      return "NewOperator[" + username + " " + roles + "]";
    }
  }

  /** What is to be changed; what is absent stays. */
  public record Change(
      String password, List<GrantForm> roles, Boolean disabled, Boolean secondFactor) {

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
      return "Change[" + roles + " " + disabled + " " + secondFactor + "]";
    }
  }

  /**
   * An account.
   *
   * @param password only where it was just made
   * @param external whether its owner signs in at an identity provider, which says its roles, too
   * @param secondFactor whether codes of an authenticator app are asked for
   * @param passwordChangedAt absent if it is the first one
   */
  public record View(
      String username,
      String password,
      List<GrantForm> roles,
      boolean disabled,
      boolean external,
      boolean secondFactor,
      Instant createdAt,
      Instant passwordChangedAt) {

    static View of(OperatorDetails account, boolean secondFactor, String password) {
      return new View(
          account.username(),
          password,
          account.grants().stream().map(GrantForm::of).toList(),
          account.disabled(),
          account.external(),
          secondFactor,
          account.createdAt(),
          account.passwordChangedAt());
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
      return "View[" + username + "]";
    }
  }
}
