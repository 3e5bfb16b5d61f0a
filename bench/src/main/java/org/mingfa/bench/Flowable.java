package org.mingfa.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable, embedded, on a database of its own on the same server: a process of six user tasks in a row. */
final class Flowable implements Contender {

    private static final List<String> STEPS = List.of("receive", "check", "examine", "review", "decide", "deliver");

    private final HikariDataSource source;
    private final ProcessEngine engine;

    Flowable(String url, String user, String password, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        this.source = new HikariDataSource(config);
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(source);
        settings.setDatabaseSchemaUpdate("true");
        settings.setAsyncExecutorActivate(false);
        settings.setHistoryLevel(HistoryLevel.AUDIT);
        this.engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addBpmnModel("application.bpmn", model())
                .deploy();
    }

    private static BpmnModel model() {
        var process = new org.flowable.bpmn.model.Process();
        process.setId("application");
        var start = new StartEvent();
        start.setId("start");
        process.addFlowElement(start);
        var previous = "start";
        for (var step : STEPS) {
            var task = new UserTask();
            task.setId(step);
            task.setName(step);
            task.setCandidateGroups(List.of("office-clerk"));
            process.addFlowElement(task);
            process.addFlowElement(new SequenceFlow(previous, step));
            previous = step;
        }
        var end = new EndEvent();
        end.setId("end");
        process.addFlowElement(end);
        process.addFlowElement(new SequenceFlow(previous, "end"));
        var model = new BpmnModel();
        model.addProcess(process);
        return model;
    }

    @Override
    public String name() {
        return "Flowable 8.0.0";
    }

    /** Starting the process belongs to the first step, as opening a matter does. */
    @Override
    public void matter(int thread, Stopwatch watch) throws Exception {
        var id = watch.step(() -> {
            Map<String, Object> entered = Map.of("subject", "申请办理事项", "kind", "permit");
            var instance = engine.getRuntimeService().startProcessInstanceByKey("application", entered);
            return complete(instance.getId(), Map.of());
        });
        watch.step(() -> complete(id, Map.of("complete", true)));
        watch.step(() -> complete(id, Map.of("amount", 1200, "finding", "符合条件，建议准予")));
        watch.step(() -> complete(id, Map.of("opinion", "同意审查意见")));
        watch.step(() -> complete(id, Map.of("outcome", "granted")));
        watch.step(() -> complete(id, Map.of("method", "direct")));
    }

    private String complete(String instance, Map<String, Object> entered) {
        var tasks = engine.getTaskService();
        var task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        tasks.complete(task.getId(), entered);
        return instance;
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }
}
