package org.muster.smpp;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.bean.Command;

/**
 * Reads PDUs of a bounded size, so that no centre makes this server reserve memory at its will, and
 * takes a silence in the midst of one for the end of the connection: what follows could not be
 * understood.
 */
final class BoundedPduReader extends DefaultPDUReader {

  private static final int HEADER = 16;

  /** The largest there is has an optional parameter of 64 KiB, and little else. */
  private static final int LARGEST = 70_000;

  @Override
  public Command readPDUHeader(DataInputStream in)
      throws InvalidCommandLengthException, IOException {
    int first = in.read(); // silence here is silence between two PDUs
    if (first < 0) {
      throw new EOFException("The SMS centre closed the connection");
    }
    byte[] rest = new byte[HEADER - 1];
    readOn(in, rest);
    Command header = new Command();
    header.setCommandLength(first << 24 | word(rest, 0) >>> 8);
    header.setCommandId(word(rest, 3));
    header.setCommandStatus(word(rest, 7));
    header.setSequenceNumber(word(rest, 11));
    if (header.getCommandLength() < HEADER || header.getCommandLength() > LARGEST) {
      throw new IOException("The SMS centre sent a PDU of " + header.getCommandLength() + " bytes");
    }
    return header;
  }

  @Override
  public byte[] readPDU(DataInputStream in, Command header) throws IOException {
    try {
      return super.readPDU(in, header);
    } catch (SocketTimeoutException e) {
      throw brokenOff(e);
    }
  }

  private static void readOn(DataInputStream in, byte[] rest) throws IOException {
    try {
      in.readFully(rest);
    } catch (SocketTimeoutException e) {
      throw brokenOff(e);
    }
  }

  private static IOException brokenOff(SocketTimeoutException cause) {
    return new IOException("The SMS centre fell silent in the midst of a PDU", cause);
  }

  private static int word(byte[] bytes, int at) {
    return Byte.toUnsignedInt(bytes[at]) << 24
        | Byte.toUnsignedInt(bytes[at + 1]) << 16
        | Byte.toUnsignedInt(bytes[at + 2]) << 8
        | Byte.toUnsignedInt(bytes[at + 3]);
  }
}
