package org.muster.simulator.command;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.rights.ServerView;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.Format;
import org.muster.simulator.tree.Item;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Payload;

/** Performs HGET: what a repository holds goes into the tree (TS §6). */
final class Fetcher {

  private final ServerView view;
  private final Transfers transfers;

  Fetcher(ServerView view, Transfers transfers) {
    this.view = view;
    this.transfers = transfers;
  }

  /** Stores at a given place; returns the address written to. */
  String fetch(String serverUri, String clientUri) throws TreeFault, Refusal {
    ClientUri target = ClientUri.parse(clientUri);
    Payload payload = transfers.fetch(serverUri);
    return view.write(target, content(payload, target));
  }

  /** Stores where the data says, or in a new instance; returns the addresses (TS §6). */
  List<String> fetch(String serverUri) throws TreeFault, Refusal {
    Payload payload = transfers.fetch(serverUri);
    if (!isObjectData(payload)) {
      throw new Refusal(Refusal.UNSUPPORTED_MEDIA_TYPE, "a raw value needs a place to go");
    }
    List<String> uris = new ArrayList<>();
    for (Item item : Item.read(payload.bytes())) {
      uris.add(store(item));
    }
    return uris;
  }

  private String store(Item item) throws TreeFault, Refusal {
    if (item.clientUri() == null) {
      throw new Refusal(Refusal.UNSUPPORTED_MEDIA_TYPE, "an item without ClientURI");
    }
    ClientUri uri = ClientUri.parse(item.clientUri());
    return uri.namesNewInstance()
        ? view.create(uri.moid(), item.label(), item.content())
        : view.write(uri, item.content());
  }

  private JsonValue content(Payload payload, ClientUri target) throws TreeFault, Refusal {
    if (!isObjectData(payload)) {
      return raw(payload, target);
    }
    List<Item> items = Item.read(payload.bytes());
    if (items.size() != 1) {
      throw new Refusal(Refusal.UNSUPPORTED_MEDIA_TYPE, "one place takes one item");
    }
    return items.get(0).content();
  }

  /** A single leaf may come as its bare value with its own media type (TS §6). */
  private JsonValue raw(Payload payload, ClientUri target) {
    boolean text = payload.mediaType().isEmpty() || payload.mediaType().startsWith("text/");
    return JsonText.string(
        isBinary(target, !text)
            ? Base64.getEncoder().encodeToString(payload.bytes())
            : new String(payload.bytes(), StandardCharsets.UTF_8));
  }

  private boolean isBinary(ClientUri target, boolean unlessPresent) {
    try {
      return view.tree().find(target).get(0).node() instanceof Leaf leaf
          && leaf.format() == Format.BIN;
    } catch (TreeFault absent) {
      return unlessPresent;
    }
  }

  private static boolean isObjectData(Payload payload) {
    return payload.mediaType().equals(Item.MEDIA_TYPE);
  }
}
