package org.muster.simulator.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Keys of devices, kept in a file so that a later run finds its devices again. Safe for several
 * threads.
 *
 * <p>One line for each device: name, user name, password, push secret, push data, separated by
 * tabs; the last two in base64. The file is the owner's alone to read.
 */
public final class KeyRing {

  private final Map<String, DeviceKeys> keys = new ConcurrentSkipListMap<>();

  /**
   * @param file where keys were saved; it need not exist
   * @return the keys in it
   * @throws IOException when it cannot be read
   */
  public static KeyRing from(Path file) throws IOException {
    KeyRing ring = new KeyRing();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        ring.add(parse(line));
      }
    }
    return ring;
  }

  /**
   * @param more the keys of one device
   */
  public void add(DeviceKeys more) {
    keys.put(more.devId(), more);
  }

  /**
   * @param devId the device
   * @return its keys; empty when they are not on the ring
   */
  public Optional<DeviceKeys> of(String devId) {
    return Optional.ofNullable(keys.get(devId));
  }

  /**
   * @param file where to keep them
   * @throws IOException when it cannot be written
   */
  public void save(Path file) throws IOException {
    if (Files.notExists(file)) {
      create(file);
    }
    Files.write(file, keys.values().stream().map(KeyRing::line).toList());
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  private static String line(DeviceKeys keys) {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        "\t",
        List.of(
            keys.devId(),
            keys.username(),
            keys.password(),
            base64.encodeToString(keys.pushSecret()),
            base64.encodeToString(keys.pushData())));
  }

  private static DeviceKeys parse(String line) throws IOException {
    String[] fields = line.split("\t", -1);
    if (fields.length != 5) {
      throw new IOException("not a line of a credentials file");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new DeviceKeys(
        fields[0], fields[1], fields[2], base64.decode(fields[3]), base64.decode(fields[4]));
  }
}
