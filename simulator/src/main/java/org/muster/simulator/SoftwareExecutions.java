package org.muster.simulator;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.simulator.command.Effect;
import org.muster.simulator.command.Execution;
import org.muster.simulator.command.Subject;
import org.muster.simulator.factory.StandardObjects;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.tree.Interior;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.Located;

/**
 * How the operations of SCOMO behave: the component is deployed under the name of its package, and
 * the completion says which one it was.
 */
final class SoftwareExecutions {

  private static final String STATE = "../../State";
  private static final String STATUS = "../../Status";

  private static final String IDLE = "10";
  private static final String ACTIVE = "20";
  private static final String INACTIVE = "10";

  private final Map<String, Execution> plans = new HashMap<>();

  private SoftwareExecutions() {}

  static Map<String, Execution> plans() {
    SoftwareExecutions executions = new SoftwareExecutions();
    executions.packages();
    executions.delivered();
    executions.deployed();
    return executions.plans;
  }

  /** Status 30: downloading, 40: downloaded, 50: installing. */
  private void packages() {
    String place = "Download/*/Operations/";
    put(place + "Download", done().meanwhile(STATUS, "30").setting(STATUS, "40"));
    put(place + "DownloadInstall", installing("50", ACTIVE).setting(STATUS, "40"));
    put(place + "DownloadInstallInactive", installing("50", INACTIVE).setting(STATUS, "40"));
  }

  /** Status 40: installing, 30: removing; State 20: installed. */
  private void delivered() {
    String place = "Inventory/Delivered/*/Operations/";
    put(place + "Install", installed(ACTIVE));
    put(place + "InstallInactive", installed(INACTIVE));
    put(place + "Remove", removing());
  }

  private static Execution installed(String state) {
    return installing("40", state).setting(STATUS, IDLE).setting(STATE, "20");
  }

  /** Status 50: activating, 70: deactivating, 30: removing. */
  private void deployed() {
    String place = "Inventory/Deployed/*/Operations/";
    put(place + "Activate", onComponent("50").setting(STATE, ACTIVE).setting(STATUS, IDLE));
    put(place + "Deactivate", onComponent("70").setting(STATE, INACTIVE).setting(STATUS, IDLE));
    put(place + "Remove", removing().about(SoftwareExecutions::component));
  }

  private void put(String node, Execution execution) {
    plans.put(StandardObjects.SOFTWARE + "/*/" + node, execution);
  }

  private static Execution done() {
    return Execution.later("urn:oma:at:scomo:1.0:OperationComplete", 1200)
        .about(node -> new Subject(Optional.empty(), Optional.of(identifier(node))));
  }

  private static Execution onComponent(String meanwhile) {
    return done().meanwhile(STATUS, meanwhile).about(SoftwareExecutions::component);
  }

  private static Execution installing(String meanwhile, String state) {
    return onComponent(meanwhile)
        .doing(Effect.making(SoftwareExecutions::place, node -> content(node, state)));
  }

  private static Execution removing() {
    return done()
        .meanwhile(STATUS, "30")
        .doing(Effect.removing(node -> node.path().subList(0, node.path().size() - 2)));
  }

  private static Subject component(Located node) {
    String root = node.moid() + "/" + node.instance().miid() + "/";
    return new Subject(
        Optional.of(root + String.join("/", place(node))), Optional.of(identifier(node)));
  }

  /** Where the component of an operation is deployed. */
  private static List<String> place(Located node) {
    return List.of("Inventory", "Deployed", name(node));
  }

  private static String name(Located node) {
    return node.path().get(node.path().size() - 3);
  }

  private static JsonObject content(Located node, String state) {
    JsonObjectBuilder content =
        JsonText.object()
            .add("ID", identifier(node))
            .add("PkgIDRef", identifier(node))
            .add("State", Integer.parseInt(state));
    text(node, "Name").ifPresent(name -> content.add("Name", name));
    return content.build();
  }

  private static String identifier(Located node) {
    return text(node, "ID").or(() -> text(node, "PkgID")).orElseGet(() -> name(node));
  }

  /** A leaf of the package or component whose operation was run, as it was then. */
  private static Optional<String> text(Located node, String leaf) {
    Interior here = node.instance().root();
    for (String step : node.path().subList(0, node.path().size() - 2)) {
      here = (Interior) here.children().get(step);
    }
    return here.children().get(leaf) instanceof Leaf found && !found.value().isEmpty()
        ? Optional.of(found.value())
        : Optional.empty();
  }
}
