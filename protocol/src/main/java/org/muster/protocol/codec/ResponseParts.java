package org.muster.protocol.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;
import org.muster.protocol.WholeNumber;

/**
 * The parts of a Package#3 with data: the report, without a name, and what each GET brought, named
 * after the place of the command in its package (TS Appendix F).
 *
 * @param report the JSON
 * @param data what the commands brought, by their place counted from 0
 */
record ResponseParts(byte[] report, Map<Integer, NodeData> data) {

  static ResponseParts in(String contentType, byte[] body) {
    List<MimePart> parts = MultipartSplitter.split(contentType, body);
    MimePart report = reportAmong(parts);
    Map<Integer, NodeData> data = new HashMap<>();
    for (MimePart part : parts) {
      OptionalInt place = WholeNumber.of(part.name());
      if (part != report && place.isPresent() && place.getAsInt() >= 0) {
        data.putIfAbsent(place.getAsInt(), new NodeData(part.mediaType(), part.content()));
      }
    }
    return new ResponseParts(report.content(), data);
  }

  /** The report is known by its media type; else by having no name, else by coming first. */
  private static MimePart reportAmong(List<MimePart> parts) {
    return parts.stream()
        .filter(part -> part.mediaType().equals(MediaTypes.RESPONSE))
        .findFirst()
        .or(() -> parts.stream().filter(part -> part.name().isEmpty()).findFirst())
        .or(() -> parts.stream().findFirst())
        .orElseThrow(() -> new MalformedException("The multipart body has no parts."));
  }
}
