package org.samverk.partners.forum.content;

/// What they meet for.
public enum ForumPurpose {
    EXPERIENCE_EXCHANGE,
    LEARNING,
    DIALOGUE,
    DECISION,
    COORDINATION,
    ADVOCACY
}
