package org.muster.web.admin;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;

/** The query parameters of every list. */
public class Paging {

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(description = "How many items, 1 to 500")
  private String limit;

  @QueryParam("after")
  @Parameter(description = "The next of the page before")
  private String after;

  /**
   * The page that is wanted.
   *
   * @throws Refusal invalid
   */
  PageRequest page() {
    try {
      return new PageRequest(Integer.parseInt(limit), TextParameter.read("after", after));
    } catch (NumberFormatException e) {
      throw Refusal.invalid("limit", "limit must be a number.");
    }
  }
}
