package org.samverk.partners.forum.known;

/// A forum is other than it was; told within the transaction.
public record ForumChanged(KnownForum forum) {}
