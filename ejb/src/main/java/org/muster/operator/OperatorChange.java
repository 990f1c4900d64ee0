package org.muster.operator;

import java.util.List;
import org.muster.role.Grant;

/**
 * What is to be changed of an account; what is null stays.
 *
 * @param password a new one, for somebody who has lost theirs
 * @param grants all roles that it is to have
 * @param disabled whether nobody is to use it
 */
public record OperatorChange(String password, List<Grant> grants, Boolean disabled) {

  /** Without the password, so that it reaches no log. */
  @Override
  public String toString() {
    return "OperatorChange[" + grants + " " + disabled + "]";
  }
}
