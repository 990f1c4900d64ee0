package org.muster.smpp;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.muster.gateway.GatewayRefusal;

/**
 * What an SMS centre's command_status means (SMPP 3.4 §5.1.3), and what follows from it. What is
 * wrong with the settings is wrong with every message: the gateway is as good as down until they
 * are right, and nothing is given up for it. No status says that a number is nobody's any more, so
 * no address is ever forgotten for one. An error that the centre does not explain is taken for one
 * of this message, as many centres answer so for a single number.
 */
enum CommandStatus {
  RINVMSGLEN(0x01, Course.NEVER, "the message has a length that it does not take"),
  RINVCMDLEN(0x02, Course.DOWN, "it did not understand the length of the command"),
  RINVCMDID(0x03, Course.DOWN, "it does not know the command"),
  RINVBNDSTS(0x04, Course.DOWN, "the bind does not allow it"),
  RALYBND(0x05, Course.DOWN, "this system is bound already"),
  RINVPRTFLG(0x06, Course.DOWN, "it does not take the priority"),
  RINVREGDLVFLG(0x07, Course.DOWN, "it does not take the wish for receipts"),
  RSYSERR(0x08, Course.THIS_ONE, "it has an error of its own"),
  RINVSRCADR(0x0A, Course.DOWN, "it does not take the source address"),
  RINVDSTADR(0x0B, Course.NEVER, "the number is none that it delivers to"),
  RINVMSGID(0x0C, Course.DOWN, "it does not know the message"),
  RBINDFAIL(0x0D, Course.DOWN, "the bind failed"),
  RINVPASWD(0x0E, Course.DOWN, "the password is wrong"),
  RINVSYSID(0x0F, Course.DOWN, "it does not know the system id"),
  RMSGQFUL(0x14, Course.LATER, "its queue is full"),
  RINVSERTYP(0x15, Course.DOWN, "it does not know the service type"),
  RINVESMCLASS(0x43, Course.DOWN, "it does not take the class of the message (esm_class)"),
  RSUBMITFAIL(0x45, Course.THIS_ONE, "it could not take the message"),
  RINVSRCTON(0x48, Course.DOWN, "it does not take the type of the source address"),
  RINVSRCNPI(0x49, Course.DOWN, "it does not take the numbering plan of the source address"),
  RINVDSTTON(0x50, Course.DOWN, "it does not take the type of the number"),
  RINVDSTNPI(0x51, Course.DOWN, "it does not take the numbering plan of the number"),
  RINVSYSTYP(0x53, Course.DOWN, "it does not know the system type"),
  RTHROTTLED(0x58, Course.SOON, "it gets more than is allowed"),
  RINVSCHED(0x61, Course.DOWN, "it does not take the time of delivery"),
  RINVEXPIRY(0x62, Course.DOWN, "it does not take the validity period"),
  RX_T_APPN(0x64, Course.THIS_ONE, "the receiver has a passing error"),
  RX_P_APPN(0x65, Course.NEVER, "the receiver has a lasting error"),
  RX_R_APPN(0x66, Course.NEVER, "the receiver rejects it"),
  RINVOPTPARSTREAM(0xC0, Course.DOWN, "it did not understand the optional parameters"),
  ROPTPARNOTALLWD(0xC1, Course.DOWN, "it does not take an optional parameter"),
  RINVPARLEN(0xC2, Course.DOWN, "a parameter has a length that it does not take"),
  RMISSINGOPTPARAM(0xC3, Course.DOWN, "an optional parameter is missing"),
  RINVOPTPARAMVAL(0xC4, Course.DOWN, "it does not take the value of an optional parameter"),
  RDELIVERYFAILURE(0xFE, Course.THIS_ONE, "it could not deliver the message"),
  RUNKNOWNERR(0xFF, Course.THIS_ONE, "it has an error that it does not name");

  private static final Duration SHORT_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(10);

  /** What follows. */
  private enum Course {
    /** The same again after a short pause. */
    SOON,
    /** The same again after a longer one. */
    LATER,
    /** The centre cannot be used. */
    DOWN,
    /** This message or number cannot be served just now; others can. */
    THIS_ONE,
    /** This message or number will never be served. */
    NEVER
  }

  private final int code;
  private final Course course;
  private final String words;

  CommandStatus(int code, Course course, String words) {
    this.code = code;
    this.course = course;
    this.words = words;
  }

  /** What a submit_sm that was answered so comes to. Codes that are the vendor's may pass. */
  static GatewayRefusal refusal(int code) {
    String words = "The SMS centre refused it: " + words(code) + ".";
    return switch (find(code).map(status -> status.course).orElse(Course.THIS_ONE)) {
      case SOON -> GatewayRefusal.busy(SHORT_PAUSE, words);
      case LATER -> GatewayRefusal.busy(LONG_PAUSE, words);
      case DOWN -> GatewayRefusal.down(words);
      case THIS_ONE -> GatewayRefusal.unreached(null, words);
      case NEVER -> GatewayRefusal.refused(words);
    };
  }

  /** In words and by its name, as the centre's people know it. */
  static String words(int code) {
    String number = "0x%08X".formatted(code);
    return find(code)
        .map(status -> status.words + " (ESME_" + status.name() + ", " + number + ")")
        .orElse(String.format(Locale.ROOT, "an error of the vendor's (%s)", number));
  }

  private static Optional<CommandStatus> find(int code) {
    return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
  }
}
