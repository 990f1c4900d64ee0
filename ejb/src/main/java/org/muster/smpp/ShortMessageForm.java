package org.muster.smpp;

import java.io.IOException;
import java.time.Instant;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;

/** How one gateway's short messages are submitted (SMPP 3.4 §4.4.1), and what answers mean. */
final class ShortMessageForm {

  private static final byte NONE = 0;

  private final GatewaySettings settings;

  ShortMessageForm(GatewaySettings settings) {
    this.settings = settings;
  }

  /**
   * Submits one message of 8-bit data with a user data header, and waits for the answer.
   *
   * @return the message's id, as {@link ReceiptIds#tidy} has it; null if the centre gave none
   * @throws GatewayRefusal if it was not taken, or that is not known
   */
  String submit(SMPPSession session, Msisdn number, byte[] userData, Instant now, Instant until)
      throws GatewayRefusal {
    try {
      return ReceiptIds.tidy(
          session
              .submitShortMessage(
                  settings.text(SmppSettings.SERVICE_TYPE).orElse(""),
                  ton(SmppSettings.SOURCE_TON),
                  npi(SmppSettings.SOURCE_NPI),
                  settings.text(SmppSettings.SOURCE).orElse(""),
                  ton(SmppSettings.DESTINATION_TON),
                  npi(SmppSettings.DESTINATION_NPI),
                  number.digits(),
                  new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI),
                  NONE,
                  NONE,
                  null,
                  SmppSettings.choice(settings, SmppSettings.VALIDITY, ValidityPeriod.class)
                      .text(now, until),
                  new RegisteredDelivery(
                      wantsReceipts()
                          ? SMSCDeliveryReceipt.SUCCESS_FAILURE
                          : SMSCDeliveryReceipt.DEFAULT),
                  NONE,
                  new RawDataCoding((byte) settings.number(SmppSettings.DATA_CODING)),
                  NONE,
                  userData)
              .getMessageId());
    } catch (NegativeResponseException e) {
      throw CommandStatus.refusal(e.getCommandStatus());
    } catch (ResponseTimeoutException e) {
      throw GatewayRefusal.down("The SMS centre did not answer in time.");
    } catch (GenericNackResponseException e) {
      throw CommandStatus.refusal(e.getCommandStatus());
    } catch (InvalidResponseException e) {
      throw GatewayRefusal.down("The SMS centre answered something that is no answer.");
    } catch (PDUException e) {
      throw GatewayRefusal.refused("A field is longer than SMPP carries.");
    } catch (IOException e) {
      throw GatewayRefusal.down("The connection to the SMS centre broke off.");
    }
  }

  boolean wantsReceipts() {
    return settings.flag(SmppSettings.RECEIPTS);
  }

  private TypeOfNumber ton(String setting) {
    return TypeOfNumber.valueOf((byte) settings.number(setting));
  }

  private NumberingPlanIndicator npi(String setting) {
    return NumberingPlanIndicator.valueOf((byte) settings.number(setting));
  }
}
