package org.muster.role;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that somebody may do. Its word is its name as programs write it: {@code device.read}.
 */
public enum Permission {
  /** Of the whole fleet. */
  FLEET_READ(Reach.FLEET, "See the figures of the whole fleet, and the objects nobody has defined"),
  FLEET_ENROL(Reach.FLEET, "Register many devices from a file, and see the secrets made for them"),
  DEVICE_READ(Reach.DEVICES, "See devices, their groups, their push addresses, their refusals"),
  DEVICE_REGISTER(Reach.DEVICES, "Register devices, and see the secrets made for them"),
  DEVICE_WRITE(Reach.DEVICES, "Change the groups and the push addresses of devices"),
  DEVICE_DELETE(Reach.DEVICES, "Delete devices with all that belongs to them"),
  DEVICE_BLOCK(Reach.DEVICES, "Approve, block, unblock and retire devices"),
  CREDENTIAL_WRITE(Reach.DEVICES, "Give devices other credentials and other push secrets"),
  BOOTSTRAP_READ(Reach.DEVICES, "See how devices got their accounts, and how those changed"),
  BOOTSTRAP_WRITE(Reach.DEVICES, "Give devices their accounts, and see the secrets made for them"),
  TREE_READ(Reach.DEVICES, "See what is known of the trees of devices, and how it changed"),
  COMMAND_READ(Reach.DEVICES, "See commands and what devices answered"),
  COMMAND_QUEUE(Reach.DEVICES, "Queue any commands, take them back, say how they ended"),
  COMMAND_OVERRIDE(Reach.DEVICES, "Queue what the definition of an object forbids"),
  TASK_READ(Reach.DEVICES, "See tasks and what they read"),
  TASK_INSPECT(Reach.DEVICES, "Begin tasks that only read"),
  TASK_WRITE(Reach.DEVICES, "Begin tasks that change devices, and take tasks back"),
  APPROVAL_READ(Reach.DEVICES, "See what was asked for and cannot be undone"),
  APPROVAL_DECIDE(
      Reach.DEVICES, "Agree to what cannot be undone and somebody else asked for, stop it"),
  QUESTION_READ(Reach.DEVICES, "See the questions to users of devices, and the answers"),
  QUESTION_ASK(Reach.DEVICES, "Show users of devices something, and ask them"),
  NOTIFICATION_READ(Reach.DEVICES, "See how devices were called"),
  NOTIFICATION_SEND(Reach.DEVICES, "Call devices"),
  SESSION_READ(Reach.DEVICES, "See sessions, their commands, and alerts"),
  SESSION_RAW(Reach.DEVICES, "See the packages of sessions word by word"),
  EVENT_READ(Reach.DEVICES, "Follow what happens to devices: references and states, no values"),
  REPOSITORY_READ(Reach.DEVICES, "See contents, slots and transfers, without what is in them"),
  REPOSITORY_CONTENT(
      Reach.DEVICES, "Download what devices delivered, and what lies there for them"),
  REPOSITORY_WRITE(Reach.DEVICES, "Deposit contents, open slots, close them"),
  MODEL_READ(Reach.ANY, "See the definitions of objects"),
  MODEL_WRITE(Reach.FLEET, "Bring definitions of objects, prefer them, delete them"),
  WEBHOOK_READ(Reach.FLEET, "See where events are sent to, and what became of that"),
  WEBHOOK_WRITE(Reach.FLEET, "Say where events are sent to, and send them again"),
  GATEWAY_READ(Reach.ANY, "See push gateways, without their secrets"),
  GATEWAY_WRITE(Reach.FLEET, "Set up push gateways, change them, take them away"),
  PREFERENCE_READ(Reach.FLEET, "See how devices of groups and models are called"),
  PREFERENCE_WRITE(Reach.FLEET, "Say how devices of groups and models are called"),
  TRUST_READ(
      Reach.FLEET, "See whose certificates are believed, and how devices prove who they are"),
  TRUST_WRITE(
      Reach.FLEET, "Say whose certificates are believed, and how devices prove who they are"),
  DEADLETTER_READ(Reach.FLEET, "See dead letters"),
  DEADLETTER_WRITE(Reach.FLEET, "Try dead letters again, and discard them"),
  OPERATOR_READ(Reach.FLEET, "See the accounts of operators, and their tokens"),
  OPERATOR_WRITE(Reach.FLEET, "Make, change and delete accounts of operators, revoke their tokens"),
  TOKEN_CREATE(Reach.ANY, "Make tokens for programs, with no more than one's own permissions"),
  AUDIT_READ(Reach.FLEET, "See the audit trail, and check it");

  private enum Reach {
    /** About devices: a role that is limited has it for its own. */
    DEVICES,
    /** About no device: a role that is limited has it like any other. */
    ANY,
    /** About all devices at once: a role that is limited does not have it. */
    FLEET
  }

  private final Reach reach;
  private final String sentence;

  Permission(Reach reach, String sentence) {
    this.reach = reach;
    this.sentence = sentence;
  }

  /** Its name as programs write it, such as {@code device.read}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** What it lets somebody do. */
  public String sentence() {
    return sentence;
  }

  /** Whether it is about all devices at once, so that nobody has it who is limited to some. */
  public boolean isOfTheFleet() {
    return reach == Reach.FLEET;
  }

  /**
   * Whether a program may have it. Accounts and tokens are for people: a token that makes others
   * could not be taken away any more. The second person of two is a person.
   */
  public boolean isForPrograms() {
    return this != OPERATOR_WRITE && this != TOKEN_CREATE && this != APPROVAL_DECIDE;
  }

  /** The permission of this word; empty if there is none. */
  public static Optional<Permission> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
