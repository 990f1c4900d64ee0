package org.muster.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.VendorSite;
import org.muster.it.server.OnTheServer;

/** XML that grows, that leads elsewhere, or that never ends, as a DDF. */
@OnTheServer
class XmlBombsIT {

  private static final String TREE = "<MgmtTree><VerDTD>1.2</VerDTD>%s</MgmtTree>";
  private static final int DEEP = 20_000;

  private final Attacker attacker = new Attacker();
  private final VendorSite site = VendorSite.open();

  @AfterEach
  void nothing_was_changed() {
    site.close();
    attacker.hasChangedNothing();
  }

  @Test
  void a_billion_laughs() {
    String entities =
        IntStream.range(1, 10)
            .mapToObj(i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
            .collect(Collectors.joining());

    refuses("<!DOCTYPE x [<!ENTITY l0 \"ha\">" + entities + "]>" + TREE.formatted("&l9;"));
  }

  @Test
  void entities_that_lead_into_the_machine_or_elsewhere() {
    String url = site.has("/evil.dtd", "<!ENTITY e 'x'>");

    for (String system : new String[] {"file:///etc/passwd", url, "jar:" + url + "!/x"}) {
      refuses("<!DOCTYPE x [<!ENTITY e SYSTEM '" + system + "'>]>" + TREE.formatted("&e;"));
      refuses("<!DOCTYPE x SYSTEM '" + system + "'>" + TREE.formatted(""));
      refuses("<!DOCTYPE x [<!ENTITY % p SYSTEM '" + system + "'> %p;]>" + TREE.formatted(""));
    }
    assertThat(site.wasAsked("/evil.dtd")).isFalse();
  }

  @Test
  void inclusions() {
    refuses(
        TREE.formatted(
            "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'"
                + " parse='text'/>"));
  }

  @Test
  void depth_and_breadth() {
    refuses(TREE.formatted("<Node>".repeat(DEEP) + "</Node>".repeat(DEEP)));
    refuses(
        IntStream.range(0, DEEP)
            .mapToObj(i -> " a" + i + "='x'")
            .collect(Collectors.joining("", "<MgmtTree", "/>")));
    refuses("<" + "x".repeat(1_000_000) + "/>");
  }

  private void refuses(String ddf) {
    attacker.isRefused("POST", "/api/v1/definitions", "application/xml", ddf, 400, 413);
  }
}
