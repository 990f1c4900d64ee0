package org.muster.simulator;

import java.util.HashMap;
import java.util.Map;
import org.muster.simulator.command.Execution;
import org.muster.simulator.factory.StandardObjects;

/**
 * How the executable nodes of the standard objects behave: 202 at once, success later, told by the
 * alert that the object's own specification names.
 */
final class StandardExecutions {

  private static final int DONE = 1200;
  private static final int WIPED = 1201;

  private static final String STATE_OF_FIRMWARE = "../State";
  private static final String STATE = "../../State";
  private static final String STATUS = "../../Status";
  private static final String ENABLED = "../../Enabled";

  private final Map<String, Execution> plans = new HashMap<>();

  private StandardExecutions() {}

  /** By address, with asterisks for names chosen at run time. */
  static Map<String, Execution> plans() {
    StandardExecutions executions = new StandardExecutions();
    executions.firmware();
    executions.software();
    executions.lockAndWipe();
    executions.capabilities();
    return Map.copyOf(executions.plans);
  }

  /** 40: downloaded; 100: updated, the package is gone. The source is the instance. */
  private void firmware() {
    firmware("Download", "download", "40");
    firmware("Update", "update", "100");
    firmware("DownloadAndUpdate", "downloadandupdate", "100");
  }

  private void firmware(String node, String alert, String state) {
    plans.put(
        StandardObjects.FIRMWARE + "/*/" + node,
        Execution.later("org.openmobilealliance.dm.firmwareupdate." + alert, 200)
            .fromInstance()
            .setting(STATE_OF_FIRMWARE, state));
  }

  /** Status 40: downloaded. State of a package, 20: installed; of a component, 20: active. */
  private void software() {
    software("Download/*/Operations/Download", softwareDone().setting(STATUS, "40"));
    software("Download/*/Operations/DownloadInstall", softwareDone().setting(STATUS, "40"));
    software("Download/*/Operations/DownloadInstallInactive", softwareDone().setting(STATUS, "40"));
    software("Inventory/Delivered/*/Operations/Install", softwareDone().setting(STATE, "20"));
    software(
        "Inventory/Delivered/*/Operations/InstallInactive", softwareDone().setting(STATE, "20"));
    software("Inventory/Delivered/*/Operations/Remove", softwareDone());
    software("Inventory/Deployed/*/Operations/Activate", softwareDone().setting(STATE, "20"));
    software("Inventory/Deployed/*/Operations/Deactivate", softwareDone().setting(STATE, "10"));
    software("Inventory/Deployed/*/Operations/Remove", softwareDone());
  }

  private void software(String node, Execution execution) {
    plans.put(StandardObjects.SOFTWARE + "/*/" + node, execution);
  }

  private static Execution softwareDone() {
    return Execution.later("urn:oma:at:scomo:1.0:OperationComplete", DONE);
  }

  /** State 10: locked, 20: partially locked, 30: unlocked. */
  private void lockAndWipe() {
    lockAndWipe("FullyLock", lockDone(DONE).setting(STATE, "10"));
    lockAndWipe("PartiallyLock", lockDone(DONE).setting(STATE, "20"));
    lockAndWipe("UnLock", lockDone(DONE).setting(STATE, "30"));
    lockAndWipe("FactoryReset", lockDone(DONE));
    lockAndWipe("Wipe", lockDone(WIPED));
  }

  private void lockAndWipe(String operation, Execution execution) {
    plans.put(StandardObjects.LOCK_AND_WIPE + "/*/Operations/" + operation, execution);
  }

  private static Execution lockDone(int result) {
    return Execution.later("urn:oma:at:lawmo:1.0:OperationComplete", result);
  }

  private void capabilities() {
    capability("Enable", "true");
    capability("Disable", "false");
  }

  private void capability(String operation, String enabled) {
    plans.put(
        StandardObjects.CAPABILITY + "/*/Operations/" + operation,
        Execution.later("urn:oma:at:dcmo:1.0:OperationComplete", DONE).setting(ENABLED, enabled));
  }
}
