const token = new URLSearchParams(location.hash.slice(1)).get('token');
history.replaceState(null, '', location.pathname);
const ask = document.getElementById('ask');
const set = document.getElementById('set');
const outcome = document.getElementById('outcome');
(token ? set : ask).hidden = false;
// the link in a mail may be followed while this page is open
addEventListener('hashchange', () => location.reload());

async function post(path, body) {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify(body),
    });
  } catch {
    return new Response(null, {status: 503});
  }
}

function said(form, text) {
  form.remove();
  outcome.textContent = text;
}

async function refused(answer) {
  const problem = await answer.json().catch(() => ({}));
  outcome.textContent = problem.detail ?? '다시 시도해 주세요. · Please try again.';
  if (problem.code === 'RESET_INVALID') {
    set.remove();
    document.getElementById('again').hidden = false;
  }
}

ask.addEventListener('submit', async event => {
  event.preventDefault();
  const domain = document.getElementById('domain').value;
  const email = document.getElementById('email').value;
  const answer = await post('api/password/forgotten', {domain, email});
  if (answer.ok) {
    said(ask, '계정이 있다면 곧 메일이 도착합니다. 링크는 1시간 안에 사용해 주세요. 메일이 오지 않으면 회사의 인사 담당자에게 문의해 주세요.'
        + ' · If there is such an account, a mail is on its way. Use its link within an hour. If none comes, ask the people who look after HR in your company.');
  } else await refused(answer);
});

set.addEventListener('submit', async event => {
  event.preventDefault();
  const password = document.getElementById('password').value;
  if (password !== document.getElementById('repeated').value) {
    outcome.textContent = '비밀번호가 서로 다릅니다. · The passwords differ.';
    return;
  }
  const answer = await post('api/password/reset', {token, password});
  if (answer.ok) {
    said(set, '새 비밀번호가 설정되었습니다. 이제 이 비밀번호로 로그인해 주세요. · Your new password is set. Sign in with it from now on.');
  } else await refused(answer);
});
