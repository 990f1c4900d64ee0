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
  private static final String STATE_OF_LOCK = "../../State";
  private static final String ENABLED = "../../Enabled";

  private final Map<String, Execution> plans = new HashMap<>();

  private StandardExecutions() {}

  /** By address, with asterisks for names chosen at run time. */
  static Map<String, Execution> plans() {
    StandardExecutions executions = new StandardExecutions();
    executions.firmware();
    executions.plans.putAll(SoftwareExecutions.plans());
    executions.lockAndWipe();
    executions.capabilities();
    return Map.copyOf(executions.plans);
  }

  /**
   * 30: download under way, 40: downloaded; 60: update under way, 100: updated, the package is
   * gone. The source is the instance.
   */
  private void firmware() {
    firmware("Download", "download", "30", "40");
    firmware("Update", "update", "60", "100");
    firmware("DownloadAndUpdate", "downloadandupdate", "30", "100");
  }

  private void firmware(String node, String alert, String meanwhile, String state) {
    plans.put(
        StandardObjects.FIRMWARE + "/*/" + node,
        Execution.later("org.openmobilealliance.dm.firmwareupdate." + alert, 200)
            .fromInstance()
            .meanwhile(STATE_OF_FIRMWARE, meanwhile)
            .setting(STATE_OF_FIRMWARE, state));
  }

  /** State 10: locked, 20: partially locked, 30: unlocked. */
  private void lockAndWipe() {
    lockAndWipe("FullyLock", lockDone(DONE).setting(STATE_OF_LOCK, "10"));
    lockAndWipe("PartiallyLock", lockDone(DONE).setting(STATE_OF_LOCK, "20"));
    lockAndWipe("UnLock", lockDone(DONE).setting(STATE_OF_LOCK, "30"));
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
