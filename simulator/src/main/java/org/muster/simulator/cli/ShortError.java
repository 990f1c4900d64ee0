package org.muster.simulator.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A server that does not answer or says no is no bug: one line, not a stack trace. */
final class ShortError implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    if (!(e instanceof IOException)) {
      throw e;
    }
    command.getErr().println(e.getMessage() == null ? e.toString() : e.getMessage());
    return 1;
  }
}
