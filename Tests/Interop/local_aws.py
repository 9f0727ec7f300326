"""AWS on this machine's loopback: moto as a server, and the command line that talks to nothing else."""
import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time

BIN = os.path.dirname(os.path.abspath(sys.executable))


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def environment(port):
    """Nothing of the user's own: a made-up account on loopback."""
    return {
        "PATH": BIN + os.pathsep + os.environ["PATH"],
        "HOME": tempfile.gettempdir(),
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "AWS_PAGER": "",
        "NO_PROXY": "127.0.0.1",
    }


@contextlib.contextmanager
def server():
    """A server that has nothing; gives the environment in which the command line talks to it."""
    port = free_port()
    env = environment(port)
    process = subprocess.Popen([os.path.join(BIN, "moto_server"), "-H", "127.0.0.1", "-p", str(port)],
                               env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield env
    finally:
        process.terminate()
        process.wait()


def run(command, env, **options):
    done = subprocess.run(command, env=env, text=True, capture_output=True, **options)
    if done.returncode != 0:
        sys.exit(f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout
