package org.muster.audit;

import jakarta.enterprise.context.RequestScoped;

/**
 * For whom the request or the message at hand is done. The edges say it once; whatever is recorded
 * meanwhile has it. Where nobody says anything, the server acts by itself.
 */
@RequestScoped
public class Circumstances {

  private Actor who = Actor.SYSTEM;
  private String from;
  private String why;
  private boolean recorded;

  /**
   * Says where the request comes from; until it is known by whom, by nobody.
   *
   * @param address an IP address; null if it has none
   * @param reason why it is asked, as was said; null if nothing was
   */
  public void arrived(String address, String reason) {
    who = Actor.ANONYMOUS;
    from = address;
    why = reason;
  }

  /** Says who it is that asks. */
  public void provenBy(Actor actor) {
    who = actor;
  }

  /** Who it is done for; never null. */
  public Actor who() {
    return who;
  }

  /** The IP address it was asked from; null if from none. */
  public String from() {
    return from;
  }

  /** Why, as was said; null if nothing was. */
  public String why() {
    return why;
  }

  /** Whether something of it is in the trail, or will be when it is committed. */
  public boolean isRecorded() {
    return recorded;
  }

  void noteRecorded() {
    recorded = true;
  }
}
