package org.samverk.partners.forum.content;

/// A formal arena has a stated responsibility; an informal one lives by relations and advocacy. Both are needed.
public enum Formality {
    FORMAL,
    INFORMAL
}
