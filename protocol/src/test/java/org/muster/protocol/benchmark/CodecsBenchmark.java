package org.muster.protocol.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muster.protocol.ClientUri;
import org.muster.protocol.ConnectionType;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.Package0;
import org.muster.protocol.codec.ObjectDataReader;
import org.muster.protocol.codec.ObjectDataWriter;
import org.muster.protocol.codec.Package0Reader;
import org.muster.protocol.codec.Package0Writer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The other codecs at three sizes: an address of 1 to 100 nodes with as many conditions, a
 * SERVER-ID of 10 to 1000 bytes, the data of an object of 6.4 to 640 KiB.
 */
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xbatch", "-XX:+UseSerialGC"})
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 1)
public class CodecsBenchmark {

  private static final byte[] SECRET = "topsecret".getBytes(StandardCharsets.US_ASCII);

  @Param({"1", "10", "100"})
  public int size;

  private String clientUri;
  private Package0 notification;
  private byte[] notificationBytes;
  private byte[] objectData;
  private List<ObjectItem> items;

  @Setup
  public void prepare() {
    String path =
        IntStream.range(0, size).mapToObj(i -> "Node" + i).collect(Collectors.joining("/"));
    String conditions =
        IntStream.range(0, size).mapToObj(i -> "nv=(x)/A:" + i).collect(Collectors.joining("&"));
    clientUri = "urn:oma:mo:x:1.0/(x)/" + path + "?" + conditions;
    notification =
        new Package0(
            "s".repeat(10 * size),
            List.of(ConnectionType.ANY),
            258,
            Instant.ofEpochSecond(1_455_012_000),
            true);
    notificationBytes = Package0Writer.write(notification, SECRET, null);
    objectData = Samples.node(size * 65_536 / 10);
    items = ObjectDataReader.read(objectData);
  }

  @Benchmark
  public ClientUri clientUri() {
    return ClientUri.parse(clientUri);
  }

  @Benchmark
  public byte[] writeNotification() {
    return Package0Writer.write(notification, SECRET, null);
  }

  @Benchmark
  public Package0 readNotification() {
    return Package0Reader.read(notificationBytes);
  }

  @Benchmark
  public List<ObjectItem> readObjectData() {
    return ObjectDataReader.read(objectData);
  }

  @Benchmark
  public byte[] writeObjectData() {
    return ObjectDataWriter.write(items);
  }
}
