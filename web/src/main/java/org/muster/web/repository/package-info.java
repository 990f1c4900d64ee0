/**
 * Devices at the Data Repository (TS §5.3): one-time tokens, fetched by GET, delivered to by PUT
 * and POST. No other proof is asked for: clients bring none.
 */
package org.muster.web.repository;
