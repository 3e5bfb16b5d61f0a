package org.mingfa.keeping;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows settings of backups that cannot be meant as a message to a person, without a stack trace. */
class KeepingFailureAnalyzer extends AbstractFailureAnalyzer<KeepingRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeepingRefused refused) {
        return new FailureAnalysis(refused.happened(), refused.remedy(), rootFailure);
    }
}
