package org.muster.bootstrap;

import java.util.List;

/**
 * One device in a list of many.
 *
 * @param number of the line in the file, from 1
 * @param id the DevID as it is written
 * @param groups those that it is to be in
 * @param fault why the line cannot be read; null if it can
 */
public record EnrolmentLine(int number, String id, List<String> groups, String fault) {

  static EnrolmentLine broken(int number, String fault) {
    return new EnrolmentLine(number, null, List.of(), fault);
  }
}
