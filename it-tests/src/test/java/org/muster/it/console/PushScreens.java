package org.muster.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What an operator does about the push addresses of devices. */
final class PushScreens {

  private final Page page;

  PushScreens(Page page) {
    this.page = page;
  }

  /** Registers a device, and opens it; an empty channel stands for no gateway. */
  void register(String id, String channel, String address) {
    part("nav-devices").click();
    part("register-device").first().click();
    part("register-id").fill(id);
    part("register-channel").selectOption(channel);
    if (!channel.isEmpty()) {
      part("register-address").fill(address);
    }
    part("register-submit").click();
    part("register-done").click();
    part("composer-command").waitFor();
  }

  void addAddress(String channel, String address) {
    int before = part("push-row").count();
    part("push-add").click();
    assertThat(part("push-row")).hasCount(before + 1);
    row(before).getByTestId("push-channel").selectOption(channel);
    row(before).getByTestId("push-address").fill(address);
  }

  void changeAddress(int at, String address) {
    row(at).getByTestId("push-address").fill(address);
  }

  void removeAddress(int at) {
    row(at).getByTestId("push-remove").click();
  }

  /** Moves an address by the keyboard alone, one place down for each press. */
  void moveDownByKeys(int at, int presses) {
    row(at).getByTestId("push-down").focus();
    for (int place = at + 1; place <= at + presses; place++) {
      page.keyboard().press("Enter");
      boolean last = place == part("push-row").count() - 1;
      assertThat(row(place).getByTestId(last ? "push-up" : "push-down")).isFocused();
    }
  }

  void save() {
    part("push-save").click();
  }

  void saves() {
    save();
    // Other parts of the page say so of what they saved.
    assertThat(page.locator("muster-push-addresses").getByText("Saved.")).isVisible();
  }

  /** The addresses as the server has them: the page is loaded anew. */
  void seesAddresses(List<String> addresses) {
    page.reload();
    assertThat(part("push-save")).isVisible();
    assertThat(part("push-row")).hasCount(addresses.size());
    for (int at = 0; at < addresses.size(); at++) {
      assertThat(row(at).getByTestId("push-address")).hasValue(addresses.get(at));
    }
  }

  void seesComplaintAt(int at, String words) {
    assertThat(row(at).getByRole(AriaRole.ALERT)).containsText(words);
    assertThat(page.locator("[data-testid=push-row] .complaint")).hasCount(1);
  }

  void seesNoSecrets() {
    assertThat(part("shown-once")).hasCount(0);
  }

  void seesSecrets() {
    assertThat(part("shown-once")).isVisible();
  }

  void seesThatItCannotBeCalled() {
    assertThat(part("push-none")).containsText("cannot be called");
  }

  void putIntoGroups(String groups) {
    part("device-groups").fill(groups);
    part("groups-save").click();
    assertThat(part("groups-save")).isDisabled();
  }

  /** Has the order of its group or model count instead of the device's own. */
  void giveUpOwnOrder() {
    assertThat(part("push-own-order")).isChecked();
    part("push-own-order").uncheck();
  }

  void seesOrderOf(String preference) {
    assertThat(part("push-own-order")).not().isChecked();
    assertThat(part("push-order")).containsText("the preference " + preference);
  }

  /** Goes to the devices of a group that the device which is shown is in. */
  void openGroup(String group) {
    part("tab-overview").click();
    part("group-" + group).click();
    assertThat(part("device-group")).containsText(group);
  }

  void seesOnlyDevice(String id) {
    assertThat(part("device-row")).hasAttribute("data-device-id", id);
  }

  private Locator row(int at) {
    return part("push-row").nth(at);
  }

  private Locator part(String testId) {
    return page.getByTestId(testId);
  }
}
