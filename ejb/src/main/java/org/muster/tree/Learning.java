package org.muster.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;

/** Turns what devices sent into what is known of them. */
@Dependent
class Learning {

  @Inject private KnownInstances instances;
  @Inject private NodeHistory history;

  void learn(List<Observation> observations) {
    Map<Observation, List<Sighting>> sightings =
        observations.stream()
            .distinct()
            .collect(
                Collectors.toMap(
                    observation -> observation,
                    Sighting::in,
                    (first, second) -> first,
                    java.util.LinkedHashMap::new));
    List<KnownInstance> known = held(sightings);
    makeMissing(known, sightings);
    sightings.forEach((observation, seen) -> seen.forEach(one -> learn(known, observation, one)));
    sightings.forEach((observation, seen) -> forgetUnseen(known, observation, seen));
  }

  /** Whoever reads all instances of an object has seen all that there are. */
  private void forgetUnseen(
      List<KnownInstance> known, Observation observation, List<Sighting> seen) {
    if (!observation.showsAllInstances() || !Sighting.isAll(observation, seen)) {
      return;
    }
    List<KnownInstance> unseen =
        known.stream()
            .filter(one -> one.device().equals(observation.device().value()))
            .filter(one -> one.moid().equals(observation.uri().moid().value()))
            .filter(one -> seen.stream().noneMatch(s -> one.isMeant(s.instance(), 1)))
            .toList();
    unseen.forEach(gone -> forget(gone, "", observation.source(), observation.at()));
    known.removeAll(unseen);
  }

  /** An instance that is gone takes its row along: an empty one would count as one of several. */
  private void forget(KnownInstance instance, String path, NodeSource source, Instant at) {
    history.add(instance, instance.forget(path, at), source, at);
    if (path.isEmpty()) {
      instances.remove(instance);
    }
  }

  /**
   * Makes the rows that are missing, of all devices in one order: of two that make the same rows
   * one waits for the other, and never both.
   */
  private void makeMissing(List<KnownInstance> known, Map<Observation, List<Sighting>> sightings) {
    List<Found> found = new ArrayList<>();
    sightings.forEach(
        (observation, seen) -> seen.forEach(one -> found.add(new Found(observation, one))));
    found.sort(
        Comparator.comparing(Found::device)
            .thenComparing(one -> one.sighting().moid())
            .thenComparing(one -> one.sighting().instance()));
    found.forEach(one -> instance(known, one.observation(), one.sighting()));
  }

  void forget(DeviceId device, ClientUri uri, NodeSource source, Instant at) {
    if (uri.hasWildcard() || uri.hasPlaceholder()) {
      return;
    }
    List<KnownInstance> known = instances.lock(Set.of(device.value()), Set.of(uri.moid().value()));
    known.stream()
        .filter(instance -> instance.isMeant(uri.instance(), known.size()))
        .toList()
        .forEach(instance -> forget(instance, String.join("/", uri.path()), source, at));
  }

  private List<KnownInstance> held(Map<Observation, List<Sighting>> sightings) {
    Set<String> devices =
        sightings.keySet().stream().map(o -> o.device().value()).collect(Collectors.toSet());
    Set<String> moids =
        sightings.values().stream()
            .flatMap(List::stream)
            .map(Sighting::moid)
            .collect(Collectors.toSet());
    return moids.isEmpty() ? List.of() : instances.lock(devices, moids);
  }

  private void learn(List<KnownInstance> known, Observation observation, Sighting sighting) {
    KnownInstance instance = instance(known, observation, sighting);
    List<NodeDifference> differences =
        instance.learn(sighting, observation.at(), observation.source());
    history.add(instance, differences, observation.source(), observation.at());
  }

  private KnownInstance instance(
      List<KnownInstance> known, Observation observation, Sighting sighting) {
    String device = observation.device().value();
    List<KnownInstance> ofObject =
        known.stream()
            .filter(one -> one.device().equals(device) && one.moid().equals(sighting.moid()))
            .toList();
    for (KnownInstance one : ofObject) {
      if (one.isMeant(sighting.instance(), ofObject.size())) {
        name(one, sighting.instance());
        return one;
      }
    }
    KnownInstance made =
        instances.make(device, sighting.moid(), sighting.instance(), observation.at());
    known.add(made);
    return made;
  }

  private static void name(KnownInstance one, String instance) {
    if (one.miid().isEmpty() && !instance.isEmpty()) {
      one.isCalled(instance);
    }
  }

  /** What was seen, and where it came from. */
  private record Found(Observation observation, Sighting sighting) {

    String device() {
      return observation.device().value();
    }
  }
}
