package org.muster.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketTimeoutException;
import java.util.HexFormat;
import org.jsmpp.bean.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No centre makes this server reserve memory at its will, or read on where nothing fits. */
class BoundedPduReaderTest {

  private static final String ENQUIRE_LINK = "00000010" + "00000015" + "00000000" + "0000002a";

  private final BoundedPduReader reader = new BoundedPduReader();

  @Test
  void a_pdu_is_read_whole() throws Exception {
    DataInputStream in =
        new DataInputStream(bytes("00000012" + "80000005" + "01020358" + "fffffffe" + "abcd"));

    Command header = reader.readPDUHeader(in);

    assertThat(header.getCommandLength()).isEqualTo(18);
    assertThat(header.getCommandId()).isEqualTo(0x80000005);
    assertThat(header.getCommandStatus()).isEqualTo(0x01020358);
    assertThat(header.getSequenceNumber()).isEqualTo(-2);
    assertThat(HexFormat.of().formatHex(reader.readPDU(in, header)))
        .isEqualTo("000000128000000501020358fffffffeabcd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000000f", "00000000", "00011171", "7fffffff", "80000000", "ffffffff"})
  void a_length_out_of_bounds_ends_the_connection(String length) {
    assertThatThrownBy(() -> header(bytes(length + ENQUIRE_LINK.substring(8))))
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining("a PDU of");
  }

  @Test
  void silence_between_two_pdus_is_nothing_but_silence() {
    assertThatThrownBy(() -> header(new Silence())).isInstanceOf(SocketTimeoutException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 15})
  void silence_in_the_midst_of_a_header_ends_the_connection(int read) {
    InputStream some = bytes(ENQUIRE_LINK.substring(0, 2 * read));

    assertThatThrownBy(() -> header(new SequenceInputStream(some, new Silence())))
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining("fell silent");
  }

  @Test
  void silence_in_the_midst_of_a_body_ends_the_connection() throws Exception {
    InputStream some = bytes("00000012" + ENQUIRE_LINK.substring(8) + "ab");
    DataInputStream in = new DataInputStream(new SequenceInputStream(some, new Silence()));
    Command header = reader.readPDUHeader(in);

    assertThatThrownBy(() -> reader.readPDU(in, header))
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining("fell silent");
  }

  @Test
  void the_end_is_the_end() {
    assertThatThrownBy(() -> header(bytes(""))).isInstanceOf(EOFException.class);
  }

  private Command header(InputStream in) throws Exception {
    return reader.readPDUHeader(new DataInputStream(in));
  }

  private static InputStream bytes(String hex) {
    return new ByteArrayInputStream(HexFormat.of().parseHex(hex));
  }

  /** A connection on which nothing comes. */
  private static final class Silence extends InputStream {
    @Override
    public int read() throws IOException {
      throw new SocketTimeoutException("nothing");
    }
  }
}
