package org.mingfa.api;

import org.mingfa.evidence.EvidenceFailure;
import org.mingfa.evidence.EvidenceRefused;
import org.mingfa.store.DiskFull;
import org.slf4j.MDC;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;

/** Answers failed requests of this room with problem documents. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
final class ProblemAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> known(ProblemException problem) {
        return answer(problem.problem());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return malformed(JsonMistake.inWords(unreadable));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(ProblemException.notFound().problem());
        }
        return malformed("地址中的“" + mismatch.getName() + "”写成了“" + mismatch.getValue() + "”，这里应当是数字，不超过1000000。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        return malformed("地址中缺少“" + missing.getParameterName() + "”，请补上。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException missing) {
        return malformed("表单中缺少文件“" + missing.getRequestPartName() + "”，请补上。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMedia(HttpMediaTypeNotSupportedException wrong) {
        return malformed("这里只收 application/json，请在请求头 Content-Type 中写明。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(EvidenceRefused refused) {
        return malformed(String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException tooLarge) {
        return malformed("文件太大，没有保存。请压缩或者拆分以后再上传。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nowhere(MissingPathVariableException nowhere) {
        return answer(ProblemException.notFound().problem());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> misplaced(ConversionNotSupportedException misplaced) {
        return malformed("文件放在了应当是文字的地方，请核对各部分的名称。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notMultipart(MultipartException unreadable) {
        return malformed("请求的内容不是完整的表单（multipart/form-data），请核对 Content-Type 和分隔符。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noPost(ResponseStatusException without) {
        return answer(Problem.FORBIDDEN.saying(String.valueOf(without.getReason())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notKept(EvidenceFailure failure) {
        return answer(Problem.FAILED.saying(String.valueOf(failure.getMessage())));
    }

    /** What nobody foresaw is told by its request's id alone; the log has the rest. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        if (DiskFull.caused(failure)) {
            return answer(Problem.FAILED.saying(DiskFull.TEXT));
        }
        return answer(Problem.FAILED.saying("刚才的操作可能没有完成。请稍后再试；仍然不行的，请把请求编号告诉管理人员。"));
    }

    private static ResponseEntity<ProblemDetail> malformed(String detail) {
        return answer(Problem.MALFORMED.saying(detail));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        problem.setProperty("request", MDC.get("request"));
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
