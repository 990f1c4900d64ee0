package org.muster.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;

/** Turns what devices sent into what is known of them. */
@Dependent
class Learning {

  @Inject private KnownInstances instances;
  @Inject private NodeHistory history;
  @Inject private Identities identities;

  void learn(List<TreeEvent> events) {
    Map<Observation, List<Sighting>> sightings =
        events.stream()
            .flatMap(event -> event instanceof Observation o ? Stream.of(o) : Stream.empty())
            .distinct()
            .collect(
                Collectors.toMap(
                    observation -> observation,
                    Sighting::in,
                    (first, second) -> first,
                    LinkedHashMap::new));
    List<Written> writes =
        events.stream()
            .flatMap(event -> event instanceof Written w ? Stream.of(w) : Stream.empty())
            .filter(Written::isPlace)
            .toList();
    List<KnownInstance> known = held(sightings, writes);
    makeMissing(known, sightings, writes);
    events.stream().distinct().forEach(event -> learn(known, event, sightings));
    sightings.forEach((observation, seen) -> forgetUnseen(known, observation, seen));
  }

  private void learn(
      List<KnownInstance> known, TreeEvent event, Map<Observation, List<Sighting>> sightings) {
    if (event instanceof Observation observation) {
      sightings.get(observation).forEach(one -> learn(known, observation, one));
    } else if (event instanceof Written written && written.isPlace()) {
      note(known, written);
    }
  }

  private static void note(List<KnownInstance> known, Written written) {
    List<KnownInstance> ofObject =
        ofObject(known, written.device().value(), written.uri().moid().value());
    ofObject.stream()
        .filter(one -> one.isMeant(written.uri().instance(), ofObject.size()))
        .forEach(
            one -> one.written(new PendingWrite(written.path(), written.source(), written.at())));
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
  private void makeMissing(
      List<KnownInstance> known, Map<Observation, List<Sighting>> sightings, List<Written> writes) {
    Stream<Place> seen =
        sightings.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(one -> Place.of(entry.getKey(), one)));
    Stream<Place> made =
        writes.stream().filter(written -> !written.uri().instance().isEmpty()).map(Place::of);
    Stream.concat(seen, made)
        .sorted(
            Comparator.comparing(Place::device)
                .thenComparing(Place::moid)
                .thenComparing(Place::instance))
        .forEach(place -> instance(known, place));
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

  private List<KnownInstance> held(
      Map<Observation, List<Sighting>> sightings, List<Written> writes) {
    Set<String> devices =
        Stream.concat(sightings.keySet().stream(), writes.stream())
            .map(event -> event.device().value())
            .collect(Collectors.toSet());
    Set<String> moids =
        Stream.concat(
                sightings.values().stream().flatMap(List::stream).map(Sighting::moid),
                writes.stream().map(written -> written.uri().moid().value()))
            .collect(Collectors.toSet());
    return moids.isEmpty() ? new ArrayList<>() : instances.lock(devices, moids);
  }

  private void learn(List<KnownInstance> known, Observation observation, Sighting sighting) {
    KnownInstance instance = instance(known, Place.of(observation, sighting));
    PendingWrites writes = instance.writes();
    List<NodeDifference> differences =
        instance.learn(sighting, observation.at(), observation.source());
    identities.seen(instance, sighting);
    differences.stream()
        .collect(
            Collectors.groupingBy(
                difference -> writes.behind(difference).orElse(observation.source()),
                LinkedHashMap::new,
                Collectors.toList()))
        .forEach((source, made) -> history.add(instance, made, source, observation.at()));
  }

  private KnownInstance instance(List<KnownInstance> known, Place place) {
    List<KnownInstance> ofObject = ofObject(known, place.device(), place.moid());
    for (KnownInstance one : ofObject) {
      if (one.isMeant(place.instance(), ofObject.size())) {
        name(one, place.instance());
        return one;
      }
    }
    KnownInstance made = instances.make(place.device(), place.moid(), place.instance(), place.at());
    known.add(made);
    return made;
  }

  private static List<KnownInstance> ofObject(
      List<KnownInstance> known, String device, String moid) {
    return known.stream()
        .filter(one -> one.device().equals(device) && one.moid().equals(moid))
        .toList();
  }

  private static void name(KnownInstance one, String instance) {
    if (one.miid().isEmpty() && !instance.isEmpty()) {
      one.isCalled(instance);
    }
  }

  /** An instance that must be there by what was heard. */
  private record Place(String device, String moid, String instance, Instant at) {

    static Place of(Observation observation, Sighting sighting) {
      return new Place(
          observation.device().value(), sighting.moid(), sighting.instance(), observation.at());
    }

    static Place of(Written written) {
      return new Place(
          written.device().value(),
          written.uri().moid().value(),
          written.uri().instance(),
          written.at());
    }
  }
}
