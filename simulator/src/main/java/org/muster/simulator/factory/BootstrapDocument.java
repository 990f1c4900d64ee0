package org.muster.simulator.factory;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.muster.simulator.tree.Item;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.tree.TreeFault;

/**
 * What a server gives a device to know it by (TS §8): serialised objects, one of them a DM Account.
 * The device keeps the account, and no other object.
 */
public final class BootstrapDocument {

  private final Item account;

  private BootstrapDocument(Item account) {
    this.account = account;
  }

  /**
   * Reads a document, and holds its account against the description of that object.
   *
   * @param utf8 {@code application/dmmo+json}
   * @return the document
   * @throws UnfitDescription when there is no account in it, or one that is none
   */
  public static BootstrapDocument read(byte[] utf8) throws UnfitDescription {
    try {
      List<Item> accounts = Item.read(utf8).stream().filter(BootstrapDocument::isAccount).toList();
      if (accounts.size() != 1) {
        throw new UnfitDescription("a bootstrap has one account, this one " + accounts.size());
      }
      BootstrapDocument document = new BootstrapDocument(accounts.get(0));
      document.account();
      return document;
    } catch (TreeFault | ClassCastException e) {
      throw new UnfitDescription("no document of a bootstrap", e);
    }
  }

  private static boolean isAccount(Item item) {
    return (FactoryObjects.ACCOUNT + "//").equals(item.clientUri())
        && item.content() instanceof JsonObject;
  }

  /**
   * @return the account as an object of a device, one instance {@code server}
   * @throws UnfitDescription when it does not go with the description
   */
  public ManagedObject account() throws UnfitDescription {
    return FactoryObjects.account(account.label(), account.content().asJsonObject());
  }

  /**
   * @return SrvID
   */
  public String serverId() {
    return account.content().asJsonObject().getString("SrvID", "");
  }

  /**
   * @return SrvURI
   */
  public URI endpoint() {
    return URI.create(account.content().asJsonObject().getString("SrvURI", ""));
  }
}
