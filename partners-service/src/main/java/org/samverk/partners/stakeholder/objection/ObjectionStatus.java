package org.samverk.partners.stakeholder.objection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Not met yet, met with a response, or taken as right.
@Schema(name = "ObjectionStatus")
public enum ObjectionStatus {
    OPEN,
    ANSWERED,
    ACCEPTED
}
