package org.mingfa.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken.
 *
 * @param maxSize the largest file
 * @param keepFree what uploads leave free on the disk, so that they cannot stop the database beside them
 */
@ConfigurationProperties("mingfa.evidence")
public record EvidenceProperties(
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("256MB") DataSize keepFree) {}
