/**
 * The ways in which devices can prove who they are (TS §9.2.1, §9.2.2), and what operators say of
 * them: which a device, the devices of a group, or those of a model may use.
 *
 * <p>Doors: {@link org.muster.scheme.SchemeRules} for operators, {@link
 * org.muster.scheme.RuleChoice} for whoever admits devices. It must not know how anything is
 * proven.
 */
package org.muster.scheme;
