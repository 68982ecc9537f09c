"""Asks once more for what a nightly job has not done; connection "hr" is the command service with a super admin's client."""

import pendulum
import requests
from airflow.decorators import dag, task
from airflow.hooks.base import BaseHook


@dag(schedule=None, start_date=pendulum.datetime(2026, 1, 1, tz="Asia/Seoul"), params={"job": "AttdClosing", "date": ""})
def hr_batch_retry():
    @task(retries=3)
    def retry(params=None):
        hr = BaseHook.get_connection("hr")
        token = requests.post(
            f"{hr.host}/oauth2/token",
            auth=(hr.login, hr.password),
            data={"grant_type": "client_credentials"},
            timeout=30,
        )
        token.raise_for_status()
        answer = requests.post(
            f"{hr.host}/api/admin/batch/retry",
            params={"jobName": params["job"], "date": params["date"]},
            headers={"Authorization": f"Bearer {token.json()['access_token']}"},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()["runId"]

    retry()


hr_batch_retry()
