package org.muster.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.muster.protocol.DeviceId;

/**
 * An ordered list of steps for one device. It runs from the moment it is queued until its last step
 * is over; whoever moves one of its steps holds its row.
 */
@Entity
class Task {

  @Id private long id;

  private String device;

  @Enumerated(EnumType.STRING)
  private TaskState state;

  @Column(name = "goes_on")
  private boolean goesOn;

  private boolean wake;

  private boolean overridden;

  private String base;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  /** For JPA only. */
  protected Task() {}

  Task(long id, DeviceId device, NewTask wanted, Instant createdAt) {
    this.id = id;
    this.device = device.value();
    this.state = TaskState.RUNNING;
    this.goesOn = wanted.goesOn();
    this.wake = wanted.wake();
    this.overridden = wanted.override();
    this.base = wanted.base();
    this.createdBy = wanted.by();
    this.createdAt = createdAt;
  }

  long id() {
    return id;
  }

  DeviceId device() {
    return new DeviceId(device);
  }

  boolean isRunning() {
    return state == TaskState.RUNNING;
  }

  /** Whether the definitions of objects are set aside for it. */
  boolean overrides() {
    return overridden;
  }

  boolean goesOn() {
    return goesOn;
  }

  boolean wakes() {
    return wake;
  }

  String base() {
    return base;
  }

  String createdBy() {
    return createdBy;
  }

  /**
   * RUNNING -> SUCCEEDED or FAILED, when all steps are over.
   *
   * @return whether it is settled by this
   */
  boolean settle(List<Step> steps, Instant now) {
    boolean over = isRunning() && steps.stream().allMatch(step -> step.state().isFinal());
    if (over) {
      boolean done = steps.stream().allMatch(step -> step.state() == StepState.SUCCEEDED);
      finish(done ? TaskState.SUCCEEDED : TaskState.FAILED, now);
    }
    return over;
  }

  /**
   * RUNNING -> CANCELLED.
   *
   * @return whether it is cancelled by this
   */
  boolean cancel(Instant now) {
    boolean running = isRunning();
    if (running) {
      finish(TaskState.CANCELLED, now);
    }
    return running;
  }

  private void finish(TaskState end, Instant now) {
    state = end;
    finishedAt = now;
  }

  TaskDetails details(List<Step> steps) {
    return new TaskDetails(
        id,
        device,
        state,
        goesOn,
        overridden,
        createdBy,
        createdAt,
        finishedAt,
        steps.stream().map(Step::details).toList());
  }
}
