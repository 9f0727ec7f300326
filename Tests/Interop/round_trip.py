"""Exports every control, has the AWS command line make it against moto, and reads back what it prints."""
import json
import os
import pathlib
import sys
import tempfile

from local_aws import run, server

TRAILBELL = os.path.abspath(sys.argv[1])
TOPIC = "arn:aws:sns:eu-west-1:123456789012:security"
STANDARDS = sys.argv[2:] or ["cis", "cis-v1.2", "cis-v5.0", "cis-v7.0", "cloudwatch"]


def fingerprint(folder, env):
    """The plan that is read from a file or a folder: a hash of all that decides what fires when."""
    summary = os.path.join(tempfile.mkdtemp(), "summary.json")
    run([TRAILBELL, "replay", "Samples/Archives", "--rules", str(folder), "--quiet", "--summary", summary], env)
    return json.loads(pathlib.Path(summary).read_text())["rules"]["sha256"]


def reset(env):
    import urllib.request
    request = urllib.request.Request(env["AWS_ENDPOINT_URL"] + "/moto-api/reset", method="POST")
    urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request).read()
    run(["aws", "logs", "create-log-group", "--log-group-name", "trail/main"], env)


def described(folder, env):
    """Saves what describe-metric-filters and describe-alarms print."""
    os.makedirs(folder)
    for service, command in (("logs", "describe-metric-filters"), ("cloudwatch", "describe-alarms")):
        text = run(["aws", service, command, "--output", "json"], env)
        pathlib.Path(folder, f"{command}.json").write_text(text)


def put_by_commands(text, env):
    run(["sh", "-eu"], env, input=text)


def put_by_requests(text, env):
    document = json.loads(text)
    for key, service, command in (("metricFilters", "logs", "put-metric-filter"),
                                  ("MetricAlarms", "cloudwatch", "put-metric-alarm")):
        for request in document[key]:
            run(["aws", service, command, "--cli-input-json", json.dumps(request)], env)


def main():
    with server() as env:
        print(run(["aws", "--version"], env).strip())
        failures = 0
        for standard in STANDARDS:
            for form, put in (("cli", put_by_commands), ("json", put_by_requests)):
                reset(env)
                text = run([TRAILBELL, "rules", "export", standard, "--as", form, "--log-group", "trail/main",
                            "--topic", TOPIC], env)
                put(text, env)
                folder = pathlib.Path(tempfile.mkdtemp(), "described")
                described(folder, env)
                same = fingerprint(folder, env) == fingerprint(standard, env)
                failures += not same
                print(f"{standard} as {form}, described: {'the same plan' if same else 'ANOTHER PLAN'}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
