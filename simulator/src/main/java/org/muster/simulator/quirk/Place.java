package org.muster.simulator.quirk;

/** Where a {@link Quirk} shows. */
public enum Place {
  /** The heads of all requests of the device. */
  HEADERS("the heads of requests"),
  /** Package#1. */
  PACKAGE1("Package#1"),
  /** The course of a session. */
  SESSION("the course of a session"),
  /** Requests to a Data Repository, and what is said of them. */
  REPOSITORY("requests to a repository"),
  /** Package#3, without the data in it. */
  PACKAGE3("Package#3"),
  /** Data of management objects, in Package#3 and at a repository. */
  DATA("management object data"),
  /** ClientURIs a device does not understand. */
  ADDRESSES("addresses it does not understand");

  private final String title;

  Place(String title) {
    this.title = title;
  }

  /**
   * @return the place in words
   */
  public String title() {
    return title;
  }
}
