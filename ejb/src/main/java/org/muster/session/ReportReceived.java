package org.muster.session;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An exchange brought results or alerts that have to be applied; heard after commit.
 *
 * @param exchange which one
 * @param device whose it is: messages for one device keep their order
 * @param awaited the commands that its statuses answer, in order; empty for Package#1
 */
record ReportReceived(ExchangeKey exchange, String device, List<Long> awaited) {

  String awaitedText() {
    return awaited.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  static List<Long> ids(String text) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
  }
}
