package org.muster.simulator.load;

import java.io.IOException;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.DeviceConnection;

/**
 * One device that proves who it is by HTTP Basic, and one that does so by HTTP Digest, come in turn
 * with a Package#1 for which nothing waits. So whatever else happens on the machine happens to
 * both, and their difference is what the proof costs.
 */
public final class AuthenticationRun {

  private static final String PACKAGE1 = "{}";

  private final DeviceConnection basic;
  private final DeviceConnection digest;

  /**
   * @param basic shows its password
   * @param digest answers challenges; has the same lines as the other one
   */
  public AuthenticationRun(DeviceConnection basic, DeviceConnection digest) {
    this.basic = basic;
    this.digest = digest;
  }

  /**
   * Runs to the end.
   *
   * @param warmUp how often both come before anything is measured, at least once
   * @param rounds how often both come then
   * @return what it took
   * @throws IOException when an answer did not come, or was none of the 2xx
   */
  public AuthenticationFigures run(int warmUp, int rounds) throws IOException {
    if (warmUp < 1 || rounds < 1) {
      throw new IllegalArgumentException("a plan that does nothing");
    }
    alternate(warmUp);
    return alternate(rounds);
  }

  private AuthenticationFigures alternate(int rounds) throws IOException {
    Stopwatch ofBasic = new Stopwatch(rounds);
    Stopwatch ofDigest = new Stopwatch(rounds);
    for (int round = 0; round < rounds; round++) {
      if (round % 2 == 0) {
        ofBasic.add(took(basic));
        ofDigest.add(took(digest));
      } else {
        ofDigest.add(took(digest));
        ofBasic.add(took(basic));
      }
    }
    return new AuthenticationFigures(ofBasic.spread(), ofDigest.spread());
  }

  private static long took(DeviceConnection device) throws IOException {
    long begin = System.nanoTime();
    Answer answer = device.initiate(PACKAGE1);
    long nanos = System.nanoTime() - begin;
    if (!answer.isSuccess()) {
      throw new IOException("HTTP " + answer.status());
    }
    return nanos;
  }
}
