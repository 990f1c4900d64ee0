package org.muster.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Page;
import org.muster.kernel.Refusal;
import org.muster.model.DefinitionDetails;
import org.muster.protocol.DeviceId;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Moid;
import org.muster.role.Permission;
import org.muster.tree.AccessRight;
import org.muster.tree.DeviceRights;
import org.muster.tree.EffectiveRight;
import org.muster.tree.InstanceDetails;
import org.muster.tree.KnownTree;
import org.muster.web.access.Needs;

/** What is known of a device's tree. */
@ApplicationScoped
@Path("/api/v1/devices/{id}/tree")
@Tag(name = "Device tree")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceTreeResource {

  @Inject private DeviceRegistry devices;
  @Inject private KnownTree tree;
  @Inject private DeviceRights rights;

  /** The instances of which something is known. */
  @GET
  @Needs(Permission.TREE_READ)
  @Operation(
      summary = "List the instances of which something is known",
      description = "The objects that the device announces are with the device itself.")
  public Instances instances(@PathParam("id") String id) {
    return new Instances(tree.known(device(id)).stream().map(InstanceView::of).toList());
  }

  /** The last known values of nodes, with their age. */
  @GET
  @Needs(Permission.TREE_READ)
  @Path("nodes")
  @Operation(summary = "Look at what is known of an object's nodes")
  public Nodes nodes(
      @PathParam("id") String id,
      @QueryParam("object") String object,
      @QueryParam("instance") String instance,
      @QueryParam("path") @DefaultValue("") String path) {
    return new Nodes(
        tree.nodes(device(id), moid(object), instance, plain(path)).stream()
            .map(NodeView::of)
            .toList());
  }

  /** Which definition counts for an object of the device. */
  @GET
  @Needs(Permission.TREE_READ)
  @Path("definition")
  @Operation(
      summary = "Look which definition counts for an object of a device",
      description = "The device may say where it is; it may be that of another version.")
  public Counting definition(@PathParam("id") String id, @QueryParam("object") String object) {
    Moid moid = moid(object);
    return tree.definition(device(id), moid)
        .map(definition -> Counting.of(definition, moid))
        .orElse(Counting.NONE);
  }

  /** How nodes have changed. */
  @GET
  @Needs(Permission.TREE_READ)
  @Path("history")
  @Operation(summary = "List how a device's nodes have changed, newest first")
  public ItemList<NodeChangeView> history(@PathParam("id") String id, @BeanParam Paging paging) {
    return ItemList.of(tree.history(device(id), paging.page()), NodeChangeView::of);
  }

  /** Who may do what on the device. */
  @GET
  @Needs(Permission.TREE_READ)
  @Path("rights")
  @Operation(
      summary = "Look at the rights on a device",
      description =
          "The entries of its access-control object, if that was read; a device without one grants"
              + " everything to every server. With object (and instance, path) also what this"
              + " server may do at its known nodes, and which entries decide that.")
  public Rights rights(
      @PathParam("id") String id,
      @QueryParam("object") String object,
      @QueryParam("instance") String instance,
      @QueryParam("path") @DefaultValue("") String path,
      @BeanParam Paging paging) {
    DeviceId device = device(id);
    List<AccessRight> entries = rights.entries(device);
    if (object == null) {
      return Rights.of(entries);
    }
    Moid moid = moid(object);
    Page<EffectiveRight> page =
        rights.effective(device, moid, instance, plain(path), paging.page());
    return Rights.of(
        entries.stream()
            .filter(entry -> entry.object().equals(moid.value()))
            .filter(entry -> instance == null || entry.instance().equals(instance))
            .toList(),
        page);
  }

  private static String plain(String path) {
    return path.replaceAll("^/+|/+$", "");
  }

  private DeviceId device(String id) {
    DeviceId device = DeviceIds.read(id);
    devices.require(device);
    return device;
  }

  private static Moid moid(String text) {
    if (text == null) {
      throw Refusal.invalid("object", "object is missing: the MOID of the management object.");
    }
    try {
      return Moid.parse(text);
    } catch (MalformedException e) {
      throw Refusal.invalid("object", e.getMessage());
    }
  }

  /** Instances of management objects. */
  public record Instances(List<InstanceView> items) {}

  /**
   * An instance of which something is known.
   *
   * @param instance empty for the only one, while nobody has said its name
   * @param validator what the device calls the state that was read (TS §11)
   */
  public record InstanceView(String object, String instance, String validator, Instant seenAt) {

    static InstanceView of(InstanceDetails known) {
      return new InstanceView(known.object(), known.instance(), known.validator(), known.seenAt());
    }
  }

  /**
   * The definition that counts.
   *
   * @param definition absent if nobody has defined the object
   * @param otherVersion whether it is of another version of the object, so that what it forbids is
   *     not refused; absent if it is not
   */
  public record Counting(DefinitionView definition, Boolean otherVersion) {

    static final Counting NONE = new Counting(null, null);

    static Counting of(DefinitionDetails definition, Moid moid) {
      boolean other = !definition.object().equals(moid.value());
      return new Counting(DefinitionView.of(definition), other ? true : null);
    }
  }

  /** Nodes. */
  public record Nodes(List<NodeView> items) {}

  /**
   * Rights.
   *
   * @param items the entries of the access-control object
   * @param effective what this server may do, node by node; absent if no object was asked for
   * @param next where the next page of those begins; absent on the last one
   */
  public record Rights(List<Right> items, List<NodeRight> effective, String next) {

    static Rights of(List<AccessRight> entries) {
      return new Rights(entries.stream().map(Right::of).toList(), null, null);
    }

    static Rights of(List<AccessRight> entries, Page<EffectiveRight> page) {
      return new Rights(
          of(entries).items(), page.items().stream().map(NodeRight::of).toList(), page.next());
    }
  }

  /**
   * What this server may do at a node.
   *
   * @param known whether the access-control object says anything of the instance
   * @param mask absent if it does not: then nothing is known to be forbidden
   * @param because the entries that decide
   */
  public record NodeRight(
      String object,
      String instance,
      String path,
      boolean known,
      Integer mask,
      List<String> may,
      List<Right> because) {

    static NodeRight of(EffectiveRight right) {
      AccessRight granted = right.granted();
      return new NodeRight(
          right.object(),
          right.instance(),
          right.path(),
          right.known(),
          right.known() ? granted.mask() : null,
          right.known() ? granted.words() : null,
          right.because().stream().map(Right::of).toList());
    }
  }

  /**
   * What one authority may do in a sub-tree.
   *
   * @param path empty for all of the instance
   * @param mask the sum of 1 read, 2 write, 4 execute, 8 delegate (TS §12.3)
   */
  public record Right(
      String object, String instance, String path, String authority, int mask, List<String> may) {

    static Right of(AccessRight right) {
      return new Right(
          right.object(),
          right.instance(),
          right.path(),
          right.authority(),
          right.mask(),
          right.words());
    }
  }
}
