package org.mingfa.view;

import org.mingfa.law.Measure;
import org.mingfa.measure.Figures;

/** A record that counts for one of the rows: by which measure, and what it adds. */
public record ViewEntry(Measure.Counted measure, Figures.Contribution record) {}
