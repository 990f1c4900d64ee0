package org.muster.simulator.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.factory.AccountTerms;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.Instance;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.tree.TreeFault;

/** Who may do what (TS §10, §12.3). */
class ServerViewTest {

  private static final String DEMO = FactoryObjects.DEMO;
  private static final String INFO = FactoryObjects.DEV_INFO;
  private static final String DACMO = FactoryObjects.ACCESS_CONTROL;
  private static final String US = "serverid:us";

  @ParameterizedTest
  @CsvSource({
    "1, 200, 403, 403",
    "2, 403, 200, 403",
    "4, 403, 403, 200",
    "7, 200, 200, 200",
    "8, 403, 403, 403",
    "0, 403, 403, 403"
  })
  void right_is_needed_for_what_is_done(int sum, int read, int write, int run) {
    ServerView view = view(Grant.of(DEMO, "demo", US, sum));
    assertThat(statusOf(() -> view.read(uri(DEMO + "//Label")))).isEqualTo(read);
    assertThat(statusOf(() -> view.write(uri(DEMO + "//Label"), json("\"x\"")))).isEqualTo(write);
    assertThat(statusOf(() -> view.write(uri(DEMO + "//Slots/a"), json("1")))).isEqualTo(write);
    assertThat(statusOf(() -> view.executable(uri(DEMO + "//Run")))).isEqualTo(run);
    assertThat(statusOf(() -> view.delete(uri(DEMO + "//")))).isEqualTo(write);
  }

  @Test
  void instance_nobody_speaks_of_is_nobody_s() {
    ServerView view = view(Grant.of(DEMO, "other", US, 15));
    assertThat(statusOf(() -> view.read(uri(DEMO + "//Label")))).isEqualTo(403);
    assertThat(statusOf(() -> view.read(uri(DEMO + "//None")))).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"serverid:us, 200", "us, 200", "*, 200", "serverid:them, 403", "appid:us, 403"})
  void authority_is_the_server_or_everyone(String authority, int status) {
    ServerView view = view(Grant.of(DEMO, "demo", authority, 1));
    assertThat(statusOf(() -> view.read(uri(DEMO + "//Label")))).isEqualTo(status);
  }

  @Test
  void rights_of_the_server_and_of_everyone_add_up() {
    ServerView view = view(Grant.of(DEMO, "demo", "*", 1), Grant.of(DEMO, "demo", US, 2));
    assertThat(statusOf(() -> view.read(uri(DEMO + "//Label")))).isEqualTo(200);
    assertThat(statusOf(() -> view.write(uri(DEMO + "//Label"), json("\"x\"")))).isEqualTo(200);
  }

  @Test
  void smallest_sub_tree_counts_in_both_directions() {
    ServerView view =
        view(
            Grant.of(DEMO, "demo", US, 3),
            new Grant(DEMO, "demo", "/Slots", US, 1),
            new Grant(DEMO, "demo", "/Run", US, 4),
            new Grant(DEMO, "demo", "/Label", "serverid:them", 15));
    assertThat(statusOf(() -> view.write(uri(DEMO + "//Limit"), json("1")))).isEqualTo(200);
    assertThat(statusOf(() -> view.write(uri(DEMO + "//Slots/a"), json("1")))).isEqualTo(403);
    assertThat(statusOf(() -> view.executable(uri(DEMO + "//Run")))).isEqualTo(200);
    assertThat(statusOf(() -> view.executable(uri(DEMO + "//Job")))).isEqualTo(403);
    assertThat(statusOf(() -> view.read(uri(DEMO + "//Label")))).isEqualTo(403);
    assertThat(statusOf(() -> view.read(uri(DEMO + "//LabelX")))).isEqualTo(404);
  }

  @Test
  void right_is_needed_on_all_nodes_involved() {
    ServerView view = view(Grant.of(DEMO, "demo", US, 3), new Grant(DEMO, "demo", "/Label", US, 0));
    assertThat(statusOf(() -> view.read(uri(DEMO + "//")))).isEqualTo(403);
    assertThat(statusOf(() -> view.write(uri(DEMO + "//"), json("{\"Limit\":1}")))).isEqualTo(403);
  }

  @Test
  void object_that_was_not_listed_in_the_bootstrap_is_untouchable_and_not_announced() {
    ServerView view =
        view(
            AccessRights.of(Grant.of(DEMO, "demo", US, 15), Grant.of(INFO, "device", US, 15))
                .declaring(INFO));
    assertThat(statusOf(() -> view.read(uri(INFO + "//")))).isEqualTo(200);
    assertThat(statusOf(() -> view.read(uri(DEMO + "//")))).isEqualTo(403);
    assertThat(statusOf(() -> view.create(DEMO, "Demo", json("{}")))).isEqualTo(403);
    assertThat(view.announced()).extracting(ManagedObject::moid).containsExactly(INFO);
  }

  @Test
  void instance_without_any_right_is_not_announced_but_its_object_is() {
    ServerView view = view(Grant.of(DEMO, "demo", US, 4));
    assertThat(view.announced())
        .filteredOn(object -> object.moid().equals(DEMO) || object.moid().equals(INFO))
        .extracting(ManagedObject::miids)
        .containsExactlyInAnyOrder(List.of("demo"), List.of());
  }

  @Test
  void who_makes_an_instance_owns_it_until_it_is_gone() throws TreeFault {
    ServerView view = view();
    view.create(DEMO, "Demo", json("{}"));
    view.write(uri(DEMO + "/named/"), json("{}"));
    assertThat(text(view, DACMO + "//urn%3Amuster:mo:x-demo:1.0/1"))
        .contains("\"MAID\":\"serverid:us\",\"AR\":15");
    assertThat(statusOf(() -> view.executable(uri(DEMO + "/named/Run")))).isEqualTo(200);
    view.delete(uri(DEMO + "/1/"));
    assertThat(view.tree().read(uri(DACMO + "//" + DEMO)).items().toString())
        .contains("named")
        .doesNotContain("\"1\":{\"1\"");
  }

  @Test
  void rights_are_changed_by_whoever_may_delegate() throws TreeFault {
    ServerView view = view(Grant.of(DEMO, "demo", US, 9));
    String rights = DACMO + "//" + DEMO + "/demo/1/Permissions/1/AR";
    assertThat(statusOf(() -> view.write(uri(DEMO + "//Limit"), json("1")))).isEqualTo(403);
    view.write(uri(rights), json("11"));
    assertThat(statusOf(() -> view.write(uri(DEMO + "//Limit"), json("1")))).isEqualTo(200);
    view.write(uri(rights), json("1"));
    assertThat(statusOf(() -> view.write(uri(rights), json("15")))).isEqualTo(403);
  }

  @Test
  void delegating_takes_the_right_in_that_very_sub_tree() throws TreeFault {
    ServerView view =
        view(
            Grant.of(DEMO, "demo", US, 1),
            new Grant(DEMO, "demo", "/Slots", US, 9),
            Grant.of(INFO, "device", US, 1));
    String entry = "{\"Permissions\":{\"1\":{\"MAID\":\"*\",\"AR\":11}},\"Path\":\"%s\"}";
    String block = DACMO + "//" + DEMO + "/demo/";
    assertThat(statusOf(() -> view.write(uri(block + "2"), json(entry.formatted("/Slots")))))
        .isEqualTo(200);
    assertThat(statusOf(() -> view.write(uri(DEMO + "//Slots/a"), json("1")))).isEqualTo(200);
    assertThat(statusOf(() -> view.write(uri(block + "2"), json(entry.formatted("/")))))
        .isEqualTo(403);
    assertThat(statusOf(() -> view.write(uri(block + "1/Permissions/1/AR"), json("15"))))
        .isEqualTo(403);
    assertThat(statusOf(() -> view.delete(uri(block + "1")))).isEqualTo(403);
    assertThat(statusOf(() -> view.delete(uri(block + "2")))).isEqualTo(200);
    assertThat(statusOf(() -> view.delete(uri(DACMO + "//" + INFO + "/device")))).isEqualTo(403);
    assertThat(statusOf(() -> view.delete(uri(DACMO + "//" + DEMO)))).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Permissions\":{\"1\":{\"MAID\":\"serverid:us\",\"AR\":15}}}",
        "{\"Path\":null,\"Permissions\":{\"1\":{\"MAID\":\"serverid:us\",\"AR\":15}}}",
        "{}"
      })
  void block_that_loses_its_path_takes_the_right_in_the_whole_instance(String block) {
    String place = DACMO + "//" + DEMO + "/demo/2";
    Grant everywhere = Grant.of(DEMO, "demo", US, 1);
    ServerView view = view(everywhere, new Grant(DEMO, "demo", "/Slots", US, 9));

    assertThat(statusOf(() -> view.write(uri(place), json(block)))).isEqualTo(403);
    assertThat(statusOf(() -> view.delete(uri(place + "/Path")))).isEqualTo(403);
    assertThat(statusOf(() -> view.write(uri(place + "/Path"), json("null")))).isEqualTo(403);
    assertThat(statusOf(() -> view.write(uri(place + "/Path"), json("\"/Slots/a\""))))
        .isEqualTo(200);
    assertThat(statusOf(() -> view.write(uri(DEMO + "//Label"), json("\"x\"")))).isEqualTo(403);
  }

  @Test
  void block_may_lose_its_path_where_the_whole_instance_may_be_delegated() {
    String place = DACMO + "//" + DEMO + "/demo/2";
    ServerView view = view(Grant.of(DEMO, "demo", US, 9), new Grant(DEMO, "demo", "/Slots", US, 9));
    assertThat(statusOf(() -> view.delete(uri(place + "/Path")))).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"serverid:them, 403", "them, 403", "serverid:friend, 200", "*, 200", "appid:a, 200"})
  void nobody_is_given_rights_in_what_he_did_not_ask_for(String delegate, int status) {
    ServerView view = view(Grant.of(DEMO, "demo", US, 15));
    String entry = "{\"MAID\":\"" + delegate + "\",\"AR\":1}";
    ClientUri place = place(DACMO + "//" + DEMO + "/demo/1/Permissions/9");
    assertThat(statusOf(() -> view.write(place, json(entry)))).isEqualTo(status);
  }

  @Test
  void device_without_access_control_grants_everything() {
    ServerView view = ServerView.unlimited(new DeviceTree(List.of(FactoryObjects.demo())));
    assertThat(statusOf(() -> view.write(uri(DEMO + "//Label"), json("\"x\"")))).isEqualTo(200);
    assertThatCode(() -> view.create(DEMO, "Demo", json("{}"))).doesNotThrowAnyException();
    assertThat(view.announced()).hasSize(1);
  }

  private static ServerView view(Grant... grants) {
    return view(AccessRights.of(grants));
  }

  /** A device of our server; another one listed the demo object, a third one did not. */
  private static ServerView view(AccessRights rights) {
    List<ManagedObject> objects = new ArrayList<>();
    objects.add(FactoryObjects.devInfo("IMEI:1"));
    objects.add(FactoryObjects.demo());
    ManagedObject accounts = account("us", rights.declared());
    ManagedObject friend = account("friend", List.of(DEMO));
    ManagedObject them = account("them", List.of(INFO));
    objects.add(accounts.with(renamed(friend, "friend")).with(renamed(them, "them")));
    objects.add(FactoryObjects.accessControl(rights.content("us")));
    return ServerView.of(new DeviceTree(objects), "us");
  }

  private static Instance renamed(ManagedObject account, String miid) {
    return new Instance(miid, "DMAcc", account.instances().get("server").root());
  }

  private static ManagedObject account(String serverId, List<String> declared) {
    byte[] none = {};
    return FactoryObjects.account(
        new AccountTerms(serverId, URI.create("http://h/dm"), none, none, none, none, declared));
  }

  private static String text(ServerView view, String uri) throws TreeFault {
    return view.read(uri(uri)).items().toString();
  }

  private static ClientUri place(String text) {
    try {
      return uri(text);
    } catch (TreeFault e) {
      throw new AssertionError(e);
    }
  }

  private static ClientUri uri(String text) throws TreeFault {
    return ClientUri.parse(text);
  }

  private static JsonValue json(String text) {
    return JsonText.read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** 200 when it was done. */
  private static int statusOf(ThrowingCallable call) {
    TreeFault fault = catchThrowableOfType(TreeFault.class, call);
    return fault == null ? 200 : fault.status();
  }
}
