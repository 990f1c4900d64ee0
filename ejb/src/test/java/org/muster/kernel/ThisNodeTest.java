package org.muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThisNodeTest {

  @Test
  void a_node_is_called_what_the_setting_says() {
    assertThat(called("north-1").name()).isEqualTo("north-1");
  }

  @Test
  void a_long_name_fits_into_the_columns_that_bear_it() {
    assertThat(called("n".repeat(81)).name()).isEqualTo("n".repeat(80));
  }

  private static ThisNode called(String name) {
    NodeConfig config = new NodeConfig();
    config.node = name;
    return new ThisNode(config);
  }
}
