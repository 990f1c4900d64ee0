package org.muster.it.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;

/** A database that sorts as it should is not complained of. */
@OnTheServer
class TextOrderIT {

  @Test
  void the_server_does_not_warn_of_a_database_in_the_order_of_code_points() {
    assertThat(ServerUnderTest.log()).doesNotContain("collation has to be C");
  }
}
