package org.muster.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.muster.protocol.ConnectionType;

/** A preference as it is kept, until an operator takes it away. */
@Entity
@Table(name = "push_preference")
class PreferenceRow {

  @Id private String name;

  @Column(name = "of_group")
  private String group;

  private String manufacturer;

  private String model;

  private String channels;

  private String connections;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For JPA only. */
  protected PreferenceRow() {}

  PreferenceRow(String name) {
    this.name = name;
  }

  void become(PushPreference wanted, Instant now) {
    group = wanted.group();
    manufacturer = wanted.manufacturer();
    model = wanted.model();
    channels = String.join(",", wanted.channels());
    connections =
        wanted.connections().stream().map(ConnectionType::name).collect(Collectors.joining(","));
    changedAt = now;
  }

  PushPreference shown() {
    return new PushPreference(
        name,
        group,
        manufacturer,
        model,
        parts(channels),
        parts(connections).stream().map(ConnectionType::valueOf).toList(),
        changedAt);
  }

  private static List<String> parts(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
  }
}
