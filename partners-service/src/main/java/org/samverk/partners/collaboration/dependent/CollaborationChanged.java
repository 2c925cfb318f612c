package org.samverk.partners.collaboration.dependent;

/// A collaboration is other than it was; told within the transaction.
public record CollaborationChanged(KnownCollaboration collaboration) {}
