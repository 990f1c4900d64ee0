package org.muster.pap;

import java.util.Arrays;
import java.util.Optional;

/** The versions that are spoken; they differ in what a document says it is. */
enum PapVersion {
  /** WAP-247. */
  V2_0("2.0", "http://www.wapforum.org/DTD/pap_2.0.dtd"),
  /** OMA-TS-PAP-V2.1. */
  V2_1("2.1", "http://www.openmobilealliance.org/tech/DTD/pap_2.1.dtd");

  private final String number;
  private final String dtd;

  PapVersion(String number, String dtd) {
    this.number = number;
    this.dtd = dtd;
  }

  static Optional<PapVersion> of(String number) {
    return Arrays.stream(values()).filter(version -> version.number.equals(number)).findFirst();
  }

  /** How documents begin. */
  String doctype() {
    return "<!DOCTYPE pap PUBLIC \"-//WAPFORUM//DTD PAP " + number + "//EN\" \"" + dtd + "\">";
  }
}
