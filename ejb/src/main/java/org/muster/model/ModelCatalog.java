package org.muster.model;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Moid;

/** The door of the room: keeps definitions, and holds commands against them. */
@Stateless
public class ModelCatalog {

  @Inject private Definitions definitions;
  @Inject private DefinitionChoice choice;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /** Whether there is any definition of an object, in this version of it. */
  public boolean knows(Moid moid) {
    return StandardDefinitions.all().containsKey(moid.value())
        || !definitions.of(moid.value()).isEmpty();
  }

  /**
   * The definition of an object that counts. If it is another object's, it is that of the nearest
   * version that is known of this one.
   *
   * @param ddfUrl where a device says that its definition is; null if it does not say
   * @return the one from that address; else the preferred one; else the standard one; else one of
   *     another version; empty if there is none
   */
  public Optional<DefinitionDetails> counting(Moid moid, String ddfUrl) {
    return choice.of(moid, ddfUrl).map(this::details);
  }

  /**
   * What the definition of an object says of a node.
   *
   * @param ddfUrl where a device says that the definition is; null if it does not say
   * @return empty if nobody has defined the node in this version of the object
   */
  public Optional<NodeDefinition> node(ClientUri uri, String ddfUrl) {
    try {
      return choice
          .of(uri.moid(), ddfUrl)
          .filter(Applicable::exact)
          .flatMap(found -> new DefinitionCheck(uri, found.definition()).node());
    } catch (Refusal noSuchNode) {
      return Optional.empty();
    }
  }

  /**
   * Makes sure that the definitions of their objects allow commands, and what they bring. Objects
   * that nobody has defined allow everything, and those of which only another version is defined
   * allow it with a warning.
   *
   * @param earlier commands that go before them: what is known of an object does not count once one
   *     of them has changed it
   * @return what the definitions of other versions forbid; each names the node and the rule
   * @throws Refusal invalid; names the node and the rule
   */
  public List<String> check(List<Command> earlier, List<Command> commands, DeviceFacts facts) {
    Map<Moid, String> ddfUrls = facts.ddfUrls();
    Map<Moid, Optional<Applicable>> found = new HashMap<>();
    Yardstick yardstick =
        new Yardstick(moid -> found.computeIfAbsent(moid, one -> choice.of(one, ddfUrls.get(one))));
    CommandCheck check = new CommandCheck(yardstick, facts);
    earlier.forEach(check::note);
    commands.forEach(check::check);
    return yardstick.warnings();
  }

  /**
   * A value in the types that the definition of its node gives it; as it is where nobody has
   * defined the node.
   *
   * @param ddfUrl where a device says that its definition is; null if it does not say
   * @param strict whether a value that the node cannot hold is refused; otherwise it is left as it
   *     is, and so is one that only the definition of another version has no room for
   * @throws Refusal invalid; names the node and the rule
   */
  public FormedValue form(ClientUri uri, JsonValue value, String ddfUrl, boolean strict) {
    Optional<Applicable> found = choice.of(uri.moid(), ddfUrl);
    FormedValue asItIs = new FormedValue(value, null);
    try {
      return found.flatMap(one -> WriteCheck.formed(one.definition(), uri, value)).orElse(asItIs);
    } catch (Refusal refusal) {
      if (strict && found.filter(Applicable::exact).isPresent()) {
        throw refusal;
      }
      return asItIs;
    }
  }

  /**
   * Adds a description; what it defines is preferred from now on.
   *
   * @return its objects
   * @throws Refusal invalid, if it cannot be read; conflict, if the same file is there already
   */
  public List<DefinitionDetails> add(NewDdf ddf) {
    List<ObjectDefinition> objects = DdfReader.read(ddf.content());
    String sha256 = sha256(ddf.content());
    if (definitions.isThere(sha256)) {
      throw Refusal.conflict("This very DDF is there already.");
    }
    DdfDocument document = new DdfDocument(Ids.next(), ddf, sha256, clock.instant());
    definitions.add(document);
    List<DefinitionDetails> added = new ArrayList<>();
    for (ObjectDefinition object : objects) {
      definitions.of(object.moid().value()).forEach(older -> older.prefer(false));
      DdfObject row = new DdfObject(Ids.next(), document.id(), object, ddf.url());
      definitions.add(row);
      added.add(details(row, document));
      record("definition.add", Ids.text(row.id()), row.moid(), sha256);
    }
    return added;
  }

  /** The standard definitions, which are always there. */
  public List<DefinitionDetails> standard() {
    return StandardDefinitions.all().values().stream()
        .map(object -> details(object, definitions.of(object.moid().value())))
        .toList();
  }

  /** The definitions that were brought, newest first. */
  public Page<DefinitionDetails> list(PageRequest page) {
    return Page.of(
        definitions.page(page.before(), page.rows()),
        page.limit(),
        row -> Ids.text(row.id()),
        row -> details(row, definitions.document(row.document())));
  }

  /**
   * What a definition says.
   *
   * @param id a number, or the MOID of a standard one
   * @throws Refusal not found
   */
  public ObjectDefinition definition(String id) {
    ObjectDefinition standard = StandardDefinitions.all().get(id);
    return standard != null ? standard : definitions.definition(row(id));
  }

  /**
   * The file that a definition stands in.
   *
   * @throws Refusal not found
   */
  public byte[] ddf(String id) {
    return StandardDefinitions.all().containsKey(id)
        ? StandardDefinitions.file(id).getBytes(StandardCharsets.UTF_8)
        : definitions.document(row(id).document()).content();
  }

  /**
   * Makes a definition the one that counts where a device does not say which does. A standard one
   * counts as soon as no other is preferred.
   *
   * @throws Refusal not found
   */
  public void prefer(String id) {
    boolean standard = StandardDefinitions.all().containsKey(id);
    String moid = standard ? id : row(id).moid();
    definitions.of(moid).forEach(other -> other.prefer(Ids.text(other.id()).equals(id)));
    record("definition.prefer", id, moid, null);
  }

  /**
   * Takes away the document that a definition stands in, with all that it defines.
   *
   * @throws Refusal not found; conflict, if it is a standard one
   */
  public void delete(String id) {
    if (StandardDefinitions.all().containsKey(id)) {
      throw Refusal.conflict("The standard definitions stay; prefer another one instead.");
    }
    DdfObject row = row(id);
    record("definition.delete", id, row.moid(), definitions.document(row.document()).sha256());
    definitions.remove(row.document());
  }

  private void record(String action, String id, String object, String sha256) {
    String what = Snapshot.with("object", object).and("sha256", sha256).text();
    boolean gone = action.equals("definition.delete");
    trail.record(
        AuditEntry.of(action).on("definition", id).changed(gone ? what : null, gone ? null : what));
  }

  private DdfObject row(String id) {
    return definitions
        .find(Ids.parse("definition", id))
        .orElseThrow(() -> Refusal.notFound("There is no such definition."));
  }

  private DefinitionDetails details(Applicable found) {
    String moid = found.definition().moid().value();
    return found.row() == null
        ? details(found.definition(), definitions.of(moid))
        : details(found.row(), definitions.document(found.row().document()));
  }

  private static DefinitionDetails details(DdfObject row, DdfDocument document) {
    return new DefinitionDetails(
        Ids.text(row.id()),
        row.moid(),
        row.title(),
        document.source(),
        row.url(),
        row.isPreferred(),
        document.addedAt(),
        document.addedBy());
  }

  private static DefinitionDetails details(ObjectDefinition object, List<DdfObject> brought) {
    String moid = object.moid().value();
    boolean counts = brought.stream().noneMatch(DdfObject::isPreferred);
    return new DefinitionDetails(
        moid, moid, object.title(), DefinitionSource.STANDARD, null, counts, null, null);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
