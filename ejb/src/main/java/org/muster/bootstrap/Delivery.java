package org.muster.bootstrap;

/**
 * What became of a document that was sent.
 *
 * @param certainlyNot whether it is certain that nobody has it
 * @param words what there is to say, for people; null for nothing
 */
record Delivery(boolean certainlyNot, String words) {

  static final Delivery TAKEN = new Delivery(false, null);

  static Delivery failed(String words) {
    return new Delivery(true, words);
  }

  static Delivery unknown(String words) {
    return new Delivery(false, words);
  }
}
