package org.muster.repository;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.muster.content.ContentStore;
import org.muster.kernel.Refusal;
import org.muster.protocol.NodeData;

/** Finds out what an item has to offer, to whom and in which form. */
@Dependent
class Offers {

  @Inject private VariantRows variants;
  @Inject private ContentStore contents;
  @Inject private Seal seal;

  /** What is in an item as it is; empty for a slot into which nothing was delivered. */
  Optional<Offer> in(RepositoryItem item) {
    if (item.file() != null) {
      return contents.find(item.file()).map(file -> Offer.of(item.mediaType(), file, item.name()));
    }
    return item.kept() == null ? Optional.empty() : Optional.of(Offer.of(seal.open(item)));
  }

  /**
   * What a device gets that asks for it.
   *
   * @throws Refusal not acceptable; not found, if a file was taken away
   */
  Offer to(Wish wish, RepositoryItem item) {
    Optional<Variant> variant = variant(wish, item);
    if (variant.isEmpty() && item.file() != null) {
      return file(wish, item);
    }
    NodeData data =
        variant.map(found -> seal.open(item.token(), found)).orElseGet(() -> seal.open(item));
    boolean typed = variant.isEmpty() && item.isTyped();
    return new Representations(item.target(), typed)
        .of(data, wish.acceptable())
        .map(Offer::of)
        .orElseThrow(() -> notAcceptable(data.mediaType()));
  }

  /** All that a device is told, whatever the reason. */
  static Refusal gone() {
    return Refusal.notFound("There is nothing here, or not any more.");
  }

  private Offer file(Wish wish, RepositoryItem item) {
    if (!wish.acceptable().test(item.mediaType())) {
      throw notAcceptable(item.mediaType());
    }
    return in(item).orElseThrow(Offers::gone);
  }

  private Optional<Variant> variant(Wish wish, RepositoryItem item) {
    HomeNetwork network = HomeNetwork.in(wish.behind());
    return item.isStanding() && network.isKnown()
        ? network.best(variants.of(item.token(), network))
        : Optional.empty();
  }

  private static Refusal notAcceptable(String mediaType) {
    return Refusal.notAcceptable("This can be had as " + mediaType + ".");
  }
}
