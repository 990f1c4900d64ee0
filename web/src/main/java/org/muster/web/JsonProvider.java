package org.muster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.stream.Collectors;
import org.muster.kernel.Refusal;
import org.muster.web.problem.Problem;

/**
 * JSON of the API, strict: a member that nobody knows, a text where a number belongs, anything
 * after the end, is refused by name. Absent values are absent members, times are ISO 8601.
 */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final ObjectMapper MAPPER = mapper();

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
    return type != InputStream.class;
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] bytes = BoundedBody.read(body, headers.getFirst(HttpHeaders.CONTENT_LENGTH), MOST_BYTES);
    if (bytes.length == 0) {
      throw Refusal.invalid(null, "The body is empty; a JSON object was expected.");
    }
    try {
      Object read = MAPPER.readValue(bytes, MAPPER.constructType(generic));
      if (read == null) {
        throw Refusal.invalid(null, "The body is null; a JSON object was expected.");
      }
      return read;
    } catch (UnrecognizedPropertyException e) {
      throw Refusal.invalid(path(e), "There is no member \"" + path(e) + "\" here; " + known(e));
    } catch (JsonMappingException e) {
      throw Refusal.invalid(path(e), wrongShape(e));
    } catch (JsonProcessingException e) {
      throw Refusal.invalid(null, "The body is no JSON: " + e.getOriginalMessage());
    }
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
    return type != byte[].class && type != String.class;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(MAPPER.writeValueAsBytes(value));
  }

  private static ObjectMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder(JsonNames.forgetful())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .build();
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
    return mapper;
  }

  private static String wrongShape(JsonMappingException e) {
    return path(e) == null
        ? "The body has the wrong shape: a JSON object was expected."
        : "The JSON has the wrong shape at \"" + path(e) + "\".";
  }

  /** Where it went wrong, such as {@code commands[1]}; null for the whole. */
  private static String path(JsonMappingException e) {
    String path = steps(e);
    return path.isEmpty() ? null : path;
  }

  private static String steps(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String known(UnrecognizedPropertyException e) {
    return e.getKnownPropertyIds().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(", ", "known are ", "."));
  }
}
