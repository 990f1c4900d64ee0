package org.muster.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which piece of which content.
 *
 * @param contentId the content
 * @param place counting from 0
 */
@Embeddable
record PieceKey(@Column(name = "content_id") long contentId, @Column(name = "place") int place) {}
