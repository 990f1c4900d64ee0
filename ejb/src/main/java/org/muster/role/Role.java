package org.muster.role;

import static org.muster.role.Permission.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The built-in roles: named sets of permissions. */
public enum Role {
  /** Looks, and touches nothing. */
  VIEWER(
      "Looks at devices and at what goes on; sees no secret and no raw package; changes nothing",
      EnumSet.of(
          FLEET_READ,
          DEVICE_READ,
          BOOTSTRAP_READ,
          TREE_READ,
          COMMAND_READ,
          TASK_READ,
          APPROVAL_READ,
          QUESTION_READ,
          NOTIFICATION_READ,
          SESSION_READ,
          EVENT_READ,
          REPOSITORY_READ,
          MODEL_READ,
          GATEWAY_READ,
          PREFERENCE_READ)),
  /** Helps one user at a time. */
  HELPDESK(
      "Also calls devices, reads from them, and asks their users; changes nothing on a device",
      with(VIEWER.permissions, TASK_INSPECT, QUESTION_ASK, NOTIFICATION_SEND)),
  /** Runs the fleet. */
  OPERATOR(
      "Also registers and changes devices, has them do anything that definitions allow, brings"
          + " contents and definitions, deals with dead letters",
      with(
          HELPDESK.permissions,
          FLEET_ENROL,
          DEVICE_REGISTER,
          DEVICE_WRITE,
          DEVICE_DELETE,
          DEVICE_BLOCK,
          BOOTSTRAP_WRITE,
          COMMAND_QUEUE,
          TASK_WRITE,
          APPROVAL_DECIDE,
          TRUST_READ,
          SESSION_RAW,
          REPOSITORY_CONTENT,
          REPOSITORY_WRITE,
          MODEL_WRITE,
          PREFERENCE_WRITE,
          WEBHOOK_READ,
          DEADLETTER_READ,
          DEADLETTER_WRITE,
          TOKEN_CREATE)),
  /** Watches who speaks. */
  SECURITY(
      "Looks like a viewer, and also at raw packages, accounts, tokens and the audit trail; gives"
          + " devices other credentials, blocks them, and decides about what cannot be undone; has"
          + " devices do nothing else",
      with(
          VIEWER.permissions,
          DEVICE_BLOCK,
          CREDENTIAL_WRITE,
          APPROVAL_DECIDE,
          TRUST_READ,
          TRUST_WRITE,
          SESSION_RAW,
          OPERATOR_READ,
          AUDIT_READ,
          TOKEN_CREATE)),
  /** May do everything. */
  ADMINISTRATOR(
      "May do everything: also accounts, push gateways, and what definitions forbid",
      EnumSet.allOf(Permission.class));

  private final String sentence;
  private final Set<Permission> permissions;

  Role(String sentence, EnumSet<Permission> permissions) {
    this.sentence = sentence;
    this.permissions = Collections.unmodifiableSet(permissions);
  }

  /** What it is for. */
  public String sentence() {
    return sentence;
  }

  /** What it lets somebody do, where it is not limited to some devices. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** Its name as programs write it, such as {@code helpdesk}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of this word; empty if there is none. */
  public static Optional<Role> of(String word) {
    for (Role role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  private static EnumSet<Permission> with(Set<Permission> some, Permission... more) {
    EnumSet<Permission> all = EnumSet.copyOf(some);
    Collections.addAll(all, more);
    return all;
  }
}
