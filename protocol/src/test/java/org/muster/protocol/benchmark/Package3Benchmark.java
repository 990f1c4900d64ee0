package org.muster.protocol.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.Package3;
import org.muster.protocol.codec.ObjectDataReader;
import org.muster.protocol.codec.Package3Reader;
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
 * Reading a Package#3. At size 10 it has 100 statuses and a node of 64 KiB, which has to take less
 * than a millisecond; ten times as much should take ten times as long and not more. The last two
 * hand the same bytes to the JSON parser alone. On a machine that others use, the medians and the
 * minima tell more than the means; the compiler works in the foreground, so that it gets its turn.
 */
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xbatch", "-XX:+UseSerialGC"})
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 1)
public class Package3Benchmark {

  private static final String MULTIPART = "multipart/form-data; boundary=" + Samples.BOUNDARY;
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  /** Tens of statuses, and as many times 6.4 KiB. */
  @Param({"1", "10", "100"})
  public int size;

  private String report;
  private byte[] node;
  private byte[] multipart;
  private byte[] json;

  @Setup
  public void prepare() {
    report = Samples.report(10 * size);
    node = Samples.node(size * 65_536 / 10);
    multipart = Samples.multipart(report, node);
    json = Samples.reportWith(report, node);
  }

  @Benchmark
  public Package3 multipart() {
    return Package3Reader.read(MULTIPART, multipart);
  }

  @Benchmark
  public List<ObjectItem> multipartAndItsNode() {
    Package3 read = Package3Reader.read(MULTIPART, multipart);
    return ObjectDataReader.read(read.data().get(0).content());
  }

  @Benchmark
  public Package3 json() {
    return Package3Reader.read(MediaTypes.RESPONSE, json);
  }

  @Benchmark
  public JsonStructure plainParserOnTheJson() {
    return parse(json);
  }

  @Benchmark
  public List<JsonStructure> plainParserOnTheReportAndTheNode() {
    return List.of(parse(report.getBytes(StandardCharsets.UTF_8)), parse(node));
  }

  private static JsonStructure parse(byte[] bytes) {
    try (JsonReader reader =
        READERS.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      return reader.read();
    }
  }
}
