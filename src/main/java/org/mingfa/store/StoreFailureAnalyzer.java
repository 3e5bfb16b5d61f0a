package org.mingfa.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link StoreFailure} at start-up as what it is: a message to a person, without a stack trace. */
class StoreFailureAnalyzer extends AbstractFailureAnalyzer<StoreFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreFailure failure) {
        return new FailureAnalysis(failure.happened(), failure.remedy(), rootFailure);
    }
}
